package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * The runs of this Camel context, from plan until their exchange is done. A launcher knows only runs that it runs; those that
 * still wait for their cluster can be cancelled here.
 */
final class LiveRuns {

    /** How far a run is. */
    private enum Phase {
        PLANNED,
        RUNNING,
        CANCELLED
    }

    private record Live(String clusterId, Phase phase) {}

    private final Map<String, Live> runs = new ConcurrentHashMap<>();

    /** A run has been planned; it is forgotten when the exchange is done. */
    void planned(PlannedRun run, Exchange exchange) {
        String id = run.submission().runId();
        runs.put(id, new Live(run.clusterRequest().id(), Phase.PLANNED));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                runs.remove(id);
            }
        });
    }

    /**
     * A run is about to be handed to the launcher.
     *
     * @return false when it has been cancelled before
     */
    boolean start(String id) {
        Live live = runs.computeIfPresent(
                id, (key, run) -> run.phase() == Phase.CANCELLED ? run : new Live(run.clusterId(), Phase.RUNNING));
        return live == null || live.phase() != Phase.CANCELLED;
    }

    /** Stops a run, wherever it is: one that waits for its cluster loses that. */
    void cancel(String id, WorkflowLauncher launcher, Optional<NestedClusters> clusters) {
        Live before = runs.get(id);
        runs.computeIfPresent(id, (key, run) -> new Live(run.clusterId(), Phase.CANCELLED));
        launcher.cancel(id);
        if (before != null && before.phase() == Phase.PLANNED) {
            clusters.ifPresent(all -> all.destroy(before.clusterId()));
        }
    }

    void cancelAll(WorkflowLauncher launcher, Optional<NestedClusters> clusters) {
        runs.keySet().forEach(id -> cancel(id, launcher, clusters));
    }

    int count() {
        return runs.size();
    }
}
