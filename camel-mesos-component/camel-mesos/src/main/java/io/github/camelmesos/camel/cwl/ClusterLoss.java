package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.RunResult.Status;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a run whose cluster fails, and lets it end with that as the reason. */
final class ClusterLoss implements ClusterListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLoss.class);

    private final String clusterId;
    private final Runnable stop;
    private volatile Optional<String> reason = Optional.empty();
    private AutoCloseable registration = () -> {};

    private ClusterLoss(String clusterId, Runnable stop) {
        this.clusterId = clusterId;
        this.stop = stop;
    }

    /**
     * Watches from now on.
     *
     * @param stop called when the cluster fails
     */
    static ClusterLoss watch(NestedClusters clusters, String clusterId, Runnable stop) {
        ClusterLoss loss = new ClusterLoss(clusterId, stop);
        loss.registration = clusters.listen(loss);
        clusters.status(clusterId).ifPresent(loss::changed);
        return loss;
    }

    @Override
    public void changed(Cluster cluster) {
        if (cluster.id().equals(clusterId) && cluster.state() == ClusterState.FAILED && reason.isEmpty()) {
            reason = Optional.of(cluster.reason().orElse("cluster " + clusterId + " has failed"));
            stop.run();
        }
    }

    /** Watches no more. */
    @Override
    public void close() {
        try {
            registration.close();
        } catch (Exception e) {
            LOG.warn("Cluster {} is still watched", clusterId, e);
        }
    }

    /** The result of a run: one that was stopped for its cluster has failed. */
    RunResult judge(RunResult result) {
        if (reason.isEmpty() || result.status() == Status.SUCCEEDED) {
            return result;
        }
        return new RunResult(result.runId(), Status.FAILED, result.outputs(), List.of(reason.get()));
    }
}
