package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.role.ServerPlace;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A server to start.
 *
 * @param name unique in its cluster: {@code mesos-agent-2}
 * @param size for what the server itself and its tasks may take; empty where nobody bounds them
 * @param port where it has to be found, when it has been somewhere before
 * @param flags what to start it with, once it is known where it is going to live
 */
public record ServerOrder(
        String cluster,
        ServerRole role,
        String name,
        Optional<ClusterResources> size,
        Optional<Integer> port,
        Function<ServerPlace, List<String>> flags) {

    ServerOrder atPort(int known) {
        return new ServerOrder(cluster, role, name, size, Optional.of(known), flags);
    }
}
