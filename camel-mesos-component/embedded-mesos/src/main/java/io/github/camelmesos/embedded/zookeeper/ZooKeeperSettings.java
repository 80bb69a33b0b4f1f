package io.github.camelmesos.embedded.zookeeper;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a ZooKeeper server runs.
 *
 * @param dataDir of the transaction log and the snapshots; made when it is not there
 * @param host the address to listen at
 * @param port 0 for a free one
 * @param tickTime session timeouts are from 2 to 20 ticks
 * @param forceSync whether every transaction is on disk before it is answered. A nested cluster does not outlive its
 *     machine, so it need not. The first server of a JVM decides, since ZooKeeper reads it from a system property.
 */
public record ZooKeeperSettings(Path dataDir, String host, int port, Duration tickTime, boolean forceSync) {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** A server that need not outlive its machine. */
    public ZooKeeperSettings(Path dataDir, String host, int port) {
        this(dataDir, host, port, TICK, false);
    }
}
