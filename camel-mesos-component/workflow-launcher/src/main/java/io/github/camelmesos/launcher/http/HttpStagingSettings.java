package io.github.camelmesos.launcher.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How files go over HTTP.
 *
 * @param address to listen on, or {@link #CLUSTER}: the one by which this machine reaches the cluster, and no other
 * @param port to listen on; 0 for any that is free
 * @param url by which agents reach the launcher; empty: address and port
 * @param agentDirectory on agents: holds the directories of attempts and the cache; made where it is absent
 * @param cacheBytes how much inputs an agent keeps for later jobs
 * @param outputBytes how much one attempt may bring back
 * @param transfers how many files a job has under way at once
 * @param idleTimeout a connection on which nothing moves for so long is cut off
 * @param leastRate bytes a second; a transfer that is slower, over the idle timeout, is cut off; 0 for any
 */
public record HttpStagingSettings(
        String address,
        int port,
        Optional<URI> url,
        Path agentDirectory,
        long cacheBytes,
        long outputBytes,
        int transfers,
        Duration idleTimeout,
        long leastRate) {

    /** The address by which the cluster is reached. */
    public static final String CLUSTER = "cluster";

    /** Listens on this machine only. */
    public static final HttpStagingSettings DEFAULT = new HttpStagingSettings(
            "127.0.0.1",
            0,
            Optional.empty(),
            Path.of("/tmp/camel-mesos"),
            10L << 30,
            16L << 30,
            4,
            Duration.ofSeconds(30),
            1024);

    public HttpStagingSettings {
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("port is " + port + ", must be 0 to 65535");
        }
        if (!agentDirectory.isAbsolute()) {
            throw new IllegalArgumentException("directory of agents " + agentDirectory + " is not absolute");
        }
        if (cacheBytes < 0 || outputBytes < 1 || transfers < 1) {
            throw new IllegalArgumentException("sizes and numbers must be positive");
        }
        if (idleTimeout.isNegative() || idleTimeout.isZero() || leastRate < 0) {
            throw new IllegalArgumentException(
                    "the idle timeout must be more than 0, and the least rate not less, but they are " + idleTimeout
                            + " and " + leastRate);
        }
    }

    /** The same, listening elsewhere. */
    public HttpStagingSettings on(String newAddress) {
        return new HttpStagingSettings(
                newAddress, port, url, agentDirectory, cacheBytes, outputBytes, transfers, idleTimeout, leastRate);
    }

    /** The same, with another directory on agents. */
    public HttpStagingSettings in(Path directory) {
        return new HttpStagingSettings(
                address, port, url, directory, cacheBytes, outputBytes, transfers, idleTimeout, leastRate);
    }

    /** The same, with other limits. */
    public HttpStagingSettings withLimits(long newCacheBytes, long newOutputBytes) {
        return new HttpStagingSettings(
                address, port, url, agentDirectory, newCacheBytes, newOutputBytes, transfers, idleTimeout, leastRate);
    }

    /** The same, with other limits of slowness. */
    public HttpStagingSettings withPace(Duration newIdleTimeout, long newLeastRate) {
        return new HttpStagingSettings(
                address, port, url, agentDirectory, cacheBytes, outputBytes, transfers, newIdleTimeout, newLeastRate);
    }
}
