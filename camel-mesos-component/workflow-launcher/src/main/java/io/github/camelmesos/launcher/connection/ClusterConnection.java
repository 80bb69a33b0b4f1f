package io.github.camelmesos.launcher.connection;

import io.github.camelmesos.chronos.client.AsyncChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.launcher.attempt.ChronosJobRunner;
import io.github.camelmesos.launcher.attempt.JobScheduler;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import io.github.camelmesos.mesos.operator.OperatorSubscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The connections of one run to its cluster. */
public final class ClusterConnection implements AutoCloseable {

    private static final Duration ZOOKEEPER_SESSION = Duration.ofSeconds(10);
    private static final long SUBSCRIBE_SECONDS = 30;
    /** With pauses from 0.1 to 6.4 seconds, three minutes: real Chronos takes 42 seconds to take over from one that died. */
    private static final int CHRONOS_ATTEMPTS = 34;

    private static final Duration CHRONOS_PAUSE = Duration.ofMillis(100);

    private final AsyncChronosClient chronos;
    private final MasterLocator masters;
    private final OperatorClient operator;
    private OperatorSubscription subscription;

    /**
     * Connects to nothing yet.
     *
     * @throws IllegalArgumentException when the cluster has no scheduler attached
     */
    public ClusterConnection(Cluster cluster) {
        ClusterEndpoints endpoints = cluster.endpoints()
                .orElseThrow(() -> new IllegalArgumentException("cluster " + cluster.id() + " is not ready"));
        this.chronos = new AsyncChronosClient(ChronosClientSettings.of(endpoints
                        .chronos()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "cluster " + cluster.id() + " has no scheduler; chronos:attach comes before cwl:run")))
                .withAttempts(CHRONOS_ATTEMPTS, CHRONOS_PAUSE));
        this.masters = ZooKeeperMasterLocator.connect(ZkUrl.parse(endpoints.masters()), ZOOKEEPER_SESSION);
        this.operator = new OperatorClient(masters, OperatorSettings.DEFAULTS);
    }

    /** The cluster's Chronos. */
    public JobScheduler scheduler() {
        return new ChronosScheduler(chronos);
    }

    /**
     * The names of the jobs that the scheduler has.
     *
     * @throws IOException when it does not say so in time
     */
    public Set<String> knownJobs() throws IOException, InterruptedException {
        try {
            return scheduler().known().get(SUBSCRIBE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the scheduler does not say which jobs it has: " + e.getMessage(), e);
        }
    }

    /**
     * Tells a runner of its tasks from now on, until this is closed.
     *
     * @throws IOException when the master does not let itself be watched in time
     */
    public void watch(ChronosJobRunner runner) throws IOException, InterruptedException {
        TaskWatcher watcher = new TaskWatcher(runner);
        subscription = operator.subscribe(watcher);
        if (!watcher.awaitSubscribed(SUBSCRIBE_SECONDS)) {
            throw new IOException("no event stream from the cluster's master within " + SUBSCRIBE_SECONDS + " seconds");
        }
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        operator.close();
        masters.close();
        chronos.close();
    }
}
