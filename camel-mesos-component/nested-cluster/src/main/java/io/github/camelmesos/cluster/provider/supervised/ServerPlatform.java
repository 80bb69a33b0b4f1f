package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.provider.ClusterSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where servers live: processes of this machine, containers of an engine. Safe for many threads. */
public interface ServerPlatform extends AutoCloseable {

    /** What users call the provider that makes clusters of it. */
    String name();

    /** Makes what the servers of a cluster share. */
    void open(ClusterSpec spec) throws IOException, InterruptedException;

    /** Starts a server; it need not serve yet when this returns. */
    Server start(ServerOrder order) throws IOException, InterruptedException;

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
