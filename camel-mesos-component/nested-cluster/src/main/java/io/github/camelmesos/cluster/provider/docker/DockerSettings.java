package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.exec.CommandLine;

/**
 * Settings of clusters of containers.
 *
 * @param image has all servers; its entrypoint takes the name of the server and then its flags
 * @param images of single servers; their entrypoint takes the flags of that server, and that of ZooKeeper none
 * @param socket of the host's engine, and of those inside of agents
 * @param binds directories that servers see at their own path, {@code :ro} behind those that they only read
 * @param dindOptions of {@code docker run}, with which an agent may start an engine
 * @param dindEngineOptions of that engine
 * @param serverCpus for each server but agents
 * @param serverMemoryMiB for each server but agents, and for an agent itself beside its tasks
 */
record DockerSettings(
        String command,
        String image,
        Map<ServerRole, String> images,
        TaskMode tasks,
        Path socket,
        List<String> binds,
        List<String> dindOptions,
        String dindEngineOptions,
        double serverCpus,
        int serverMemoryMiB) {

    private static final String UNIX = "unix://";
    private static final int LEAST_MEMORY = 64;
    private static final int MOST_MEMORY = 1_000_000;

    /**
     * @param dockerHost the variable DOCKER_HOST, which may be empty
     * @throws IllegalArgumentException when a value cannot be meant
     */
    static DockerSettings of(ClusterSettings settings, String dockerHost) {
        Map<ServerRole, String> images = new EnumMap<>(ServerRole.class);
        image(settings, Setting.DOCKER_ZOOKEEPER).ifPresent(image -> images.put(ServerRole.ZOOKEEPER, image));
        image(settings, Setting.DOCKER_MASTER).ifPresent(image -> images.put(ServerRole.MASTER, image));
        image(settings, Setting.DOCKER_AGENT).ifPresent(image -> images.put(ServerRole.AGENT, image));
        image(settings, Setting.DOCKER_CHRONOS).ifPresent(image -> images.put(ServerRole.CHRONOS, image));
        return new DockerSettings(
                settings.text(Setting.DOCKER_COMMAND),
                settings.text(Setting.DOCKER_IMAGE),
                images,
                tasks(settings.text(Setting.DOCKER_TASKS)),
                Path.of(dockerHost.startsWith(UNIX) ? dockerHost.substring(UNIX.length()) : "/var/run/docker.sock"),
                binds(settings.text(Setting.DOCKER_BINDS)),
                words(settings.text(Setting.DOCKER_DIND_OPTIONS)),
                settings.text(Setting.DOCKER_DIND_ENGINE_OPTIONS),
                cpus(settings.text(Setting.DOCKER_SERVER_CPUS)),
                settings.number(Setting.DOCKER_SERVER_MEMORY, LEAST_MEMORY, MOST_MEMORY));
    }

    private static Optional<String> image(ClusterSettings settings, Setting setting) {
        return Optional.of(settings.text(setting)).filter(text -> !text.isEmpty());
    }

    private static TaskMode tasks(String text) {
        return Stream.of(TaskMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(Setting.DOCKER_TASKS, text, "is none of socket, dind, none"));
    }

    private static List<String> binds(String text) {
        List<String> binds = Stream.of(text.split(","))
                .map(String::strip)
                .filter(bind -> !bind.isEmpty())
                .toList();
        for (String bind : binds) {
            if (!bind.matches("/[^:]*(:ro)?")) {
                throw wrong(Setting.DOCKER_BINDS, bind, "is no absolute path, with or without :ro");
            }
        }
        return binds;
    }

    private static List<String> words(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(new CommandLine("docker").addArguments(text, false).getArguments());
    }

    private static double cpus(String text) {
        if (text.matches("\\d{1,6}(\\.\\d{1,3})?") && Double.parseDouble(text) > 0) {
            return Double.parseDouble(text);
        }
        throw wrong(Setting.DOCKER_SERVER_CPUS, text, "is no number of cpus");
    }

    private static IllegalArgumentException wrong(Setting setting, String value, String what) {
        return new IllegalArgumentException(setting.property() + ": '" + value + "' " + what);
    }
}
