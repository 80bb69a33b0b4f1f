package io.github.camelmesos.cluster.provider.process;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Setting;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.exec.CommandLine;

/**
 * The commands that start servers. Apache Mesos' master and agents understand each other only, and Chronos only them; so it is
 * Mesos where both of its commands are there, and Chronos only together with Mesos.
 */
final class Installation {

    /** The value of a setting for this project's own server. */
    static final String OWN = "own";

    private final Map<ServerRole, List<String>> foreign = new EnumMap<>(ServerRole.class);

    /**
     * @param path where commands are looked for that are not set: {@code PATH}
     * @throws IllegalArgumentException when servers are set that do not go together
     */
    Installation(ClusterSettings settings, String path) {
        find(settings, Setting.PROCESS_MASTER, ServerRole.MASTER, path);
        find(settings, Setting.PROCESS_AGENT, ServerRole.AGENT, path);
        find(settings, Setting.PROCESS_CHRONOS, ServerRole.CHRONOS, path);
        if (foreign.containsKey(ServerRole.MASTER) != foreign.containsKey(ServerRole.AGENT)) {
            requireNotSet(settings, Setting.PROCESS_MASTER, Setting.PROCESS_AGENT);
            foreign.clear();
        }
        if (!foreign.containsKey(ServerRole.MASTER)) {
            requireNotSet(settings, Setting.PROCESS_CHRONOS);
            foreign.clear();
        }
    }

    private void find(ClusterSettings settings, Setting setting, ServerRole role, String path) {
        String value = settings.text(setting);
        if (value.isEmpty()) {
            onPath(role.command(), path).ifPresent(file -> foreign.put(role, List.of(file.toString())));
        } else if (!value.equals(OWN)) {
            foreign.put(role, words(value));
        }
    }

    /** Arguments with spaces are in quotes. */
    private static List<String> words(String command) {
        return List.of(new CommandLine(OWN).addArguments(command, false).getArguments());
    }

    private static Optional<Path> onPath(String command, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, command).toAbsolutePath())
                .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
                .findFirst();
    }

    private static void requireNotSet(ClusterSettings settings, Setting... those) {
        for (Setting setting : those) {
            String value = settings.text(setting);
            if (!value.isEmpty() && !value.equals(OWN)) {
                throw new IllegalArgumentException(setting.property() + ": '" + value
                        + "' works only together with Apache Mesos' master and agent; set "
                        + Setting.PROCESS_MASTER.property() + " and " + Setting.PROCESS_AGENT.property() + " too");
            }
        }
    }

    /** Whether this project's own server is started. */
    boolean isOwn(ServerRole role) {
        return !foreign.containsKey(role);
    }

    List<String> command(ServerRole role, List<String> flags) {
        List<String> words = new ArrayList<>(isOwn(role) ? OwnServers.command(role) : foreign.get(role));
        words.addAll(flags);
        return words;
    }
}
