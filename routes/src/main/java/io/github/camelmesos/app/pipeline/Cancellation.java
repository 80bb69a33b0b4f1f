package io.github.camelmesos.app.pipeline;

import io.github.camelmesos.camel.cwl.CwlConstants;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;

/** Stops runs in whatever stage they are, also those that are still being planned, whose cluster is only asked for later. */
public final class Cancellation implements ClusterListener {

    private static final String CANCEL = "cwl:cancel";

    private final ProducerTemplate template;
    private final NestedClusters clusters;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;

    public Cancellation(ProducerTemplate template, NestedClusters clusters) {
        this.template = template;
        this.clusters = clusters;
        clusters.listen(this);
    }

    /** Stops a run; returns at once. */
    public void cancel(String runId) {
        cancelled.add(runId);
        tellToStop(runId);
    }

    /** Stops all runs there are, and all that come. */
    public void cancelAll() {
        everything = true;
        clusters.list().forEach(cluster -> tellToStop(cluster.runId()));
    }

    @Override
    public void changed(Cluster cluster) {
        boolean begins = cluster.state().allows(ClusterState.FAILED) && cluster.state() != ClusterState.DRAINING;
        if (begins && (everything || cancelled.contains(cluster.runId()))) {
            tellToStop(cluster.runId());
        }
    }

    private void tellToStop(String runId) {
        template.sendBodyAndHeader(CANCEL, null, CwlConstants.RUN_ID, runId);
    }
}
