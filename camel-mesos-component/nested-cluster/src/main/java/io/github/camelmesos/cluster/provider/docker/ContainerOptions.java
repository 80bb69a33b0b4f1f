package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.role.ServerPlace;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.ServerOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of {@code docker run} for one server.
 *
 * @param user {@code uid:gid} of the launcher
 * @param socketGroup gid of the engine's socket
 * @see <a href="https://docs.docker.com/reference/cli/docker/container/run/">docker run</a>
 */
record ContainerOptions(DockerSettings settings, String ledger, String user, String socketGroup) {

    private static final String ROOT = "0:0";

    static String network(String cluster) {
        return "camel-mesos-" + cluster;
    }

    static String container(ServerOrder order) {
        return network(order.cluster()) + "-" + order.name();
    }

    static int port(ServerRole role) {
        return switch (role) {
            case ZOOKEEPER -> 2181;
            case MASTER -> 5050;
            case AGENT -> 5051;
            case CHRONOS -> 8080;
        };
    }

    /**
     * @param directory of the cluster, the same inside and outside
     * @param address that is kept for it on the cluster's network; empty where the engine may choose
     */
    List<String> of(ServerOrder order, Path directory, Optional<String> address) {
        ServerRole role = order.role();
        List<String> words = new ArrayList<>(List.of("run", "--detach", "--init", "--name", container(order)));
        words.addAll(List.of("--hostname", order.name(), "--network", network(order.cluster())));
        words.addAll(List.of("--network-alias", order.name()));
        address.ifPresent(ip -> words.addAll(List.of("--ip", ip)));
        words.addAll(DockerLabels.of(order.cluster(), ledger));
        words.addAll(List.of("--label", DockerLabels.SERVER + "=" + order.name()));
        words.addAll(limits(order));
        // Runs have their directories beside those of clusters, and jobs work there.
        Path seen = role == ServerRole.AGENT ? directory.getParent() : directory;
        words.addAll(List.of("--volume", seen + ":" + seen));
        if (role == ServerRole.AGENT) {
            settings.binds().forEach(bind -> words.addAll(List.of("--volume", bind(bind))));
        }
        words.addAll(identity(role));
        words.addAll(command(order, directory));
        return words;
    }

    private static String bind(String bind) {
        boolean readOnly = bind.endsWith(":ro");
        String path = readOnly ? bind.substring(0, bind.length() - 3) : bind;
        return path + ":" + path + (readOnly ? ":ro" : "");
    }

    /** An agent's tasks may take all that it offers, and it needs something for itself. */
    private List<String> limits(ServerOrder order) {
        double cpus = order.size().map(ClusterResources::cpus).orElse(settings.serverCpus());
        long memory = order.size().map(ClusterResources::memoryMiB).orElse(0L) + settings.serverMemoryMiB();
        return List.of("--cpus", String.format(Locale.ROOT, "%.3f", cpus), "--memory", memory + "m");
    }

    private List<String> identity(ServerRole role) {
        boolean isAgent = role == ServerRole.AGENT;
        if (isAgent && settings.tasks() == TaskMode.DIND) {
            List<String> words = new ArrayList<>(settings.dindOptions());
            words.addAll(List.of("--volume", "/var/lib/docker"));
            words.addAll(List.of("--env", "CAMELMESOS_ENGINE=" + settings.socket()));
            words.addAll(List.of("--env", "CAMELMESOS_ENGINE_OPTIONS=" + settings.dindEngineOptions()));
            return words;
        }
        List<String> words = new ArrayList<>();
        if (!user.equals(ROOT)) {
            words.addAll(List.of("--user", user));
        }
        if (isAgent && settings.tasks() == TaskMode.SOCKET) {
            words.addAll(List.of("--volume", settings.socket() + ":" + settings.socket()));
            words.addAll(List.of("--group-add", socketGroup));
        }
        return words;
    }

    private List<String> command(ServerOrder order, Path directory) {
        ServerRole role = order.role();
        String image = settings.images().get(role);
        // Masters and agents tell others, also the launcher, where they are; those cannot look up a container's name.
        String hostname = role == ServerRole.CHRONOS ? order.name() : "";
        ServerPlace place = new ServerPlace(
                "0.0.0.0", hostname, port(role), directory.resolve(order.name()).toString());
        List<String> flags = order.flags().apply(place);
        List<String> words = new ArrayList<>();
        if (image == null) {
            words.addAll(List.of(settings.image(), role.command()));
        } else {
            words.add(image);
        }
        if (image == null || role != ServerRole.ZOOKEEPER) {
            words.addAll(flags);
        }
        return words;
    }
}
