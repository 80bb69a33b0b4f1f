package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.provider.ClusterSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where servers live: processes of this machine, containers of an engine. Safe for many threads. */
public interface ServerPlatform extends AutoCloseable {

    /** What users call the provider that makes clusters of it. */
    String name();

    /** Makes what the servers of a cluster share. */
    void open(ClusterSpec spec) throws IOException, InterruptedException;

    /** Starts a server; it need not serve yet when this returns. */
    Server start(ServerOrder order) throws IOException, InterruptedException;

    /**
     * Takes over a server that another launcher has started and that still runs.
     *
     * @return empty when it has ended
     */
    Optional<Server> adopt(ServerOrder order) throws IOException, InterruptedException;

    /** Takes over what the servers of a cluster share, before the first of them. */
    default void adopt(ClusterSpec spec) throws IOException, InterruptedException {}

    /** Of the cluster, on this machine. */
    Path directory(String cluster);

    /** Ends servers of one role, with the tasks of those that are agents; returns when they are gone. */
    void stop(List<Server> servers) throws IOException, InterruptedException;

    /** What the tasks of an agent find in their environment. */
    Map<String, String> taskEnvironment(String cluster, String agent);

    /** Who runs the tasks. */
    String taskUser();

    /** {@code mesos}, or {@code docker,mesos}. */
    String containerizers();

    /** Removes whatever there is of a cluster, whoever made it, and makes sure of it. */
    void remove(String cluster) throws IOException, InterruptedException;

    /** The clusters of which there is anything. */
    Set<String> discover() throws IOException, InterruptedException;

    @Override
    default void close() {}
}
