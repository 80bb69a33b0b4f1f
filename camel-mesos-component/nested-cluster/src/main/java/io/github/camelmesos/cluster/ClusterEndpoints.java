package io.github.camelmesos.cluster;

import java.net.URI;
import java.util.Optional;

/**
 * Where a cluster can be reached by the launcher.
 *
 * @param zooKeeper connect string, {@code host:port,host:port}
 * @param masters {@code zk://host:port/mesos}, where the leading master is found
 * @param master base URL of the leading master when this was read
 * @param chronos base URL of the scheduler, once one is attached
 */
public record ClusterEndpoints(String zooKeeper, String masters, URI master, Optional<URI> chronos) {

    public ClusterEndpoints withChronos(URI url) {
        return new ClusterEndpoints(zooKeeper, masters, master, Optional.of(url));
    }
}
