package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Ordered;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * The runs of this Camel context, from plan until their exchange is done. A launcher knows only runs that it runs; those that
 * are still planned, or wait for their cluster, can be cancelled here.
 */
final class LiveRuns {

    /**
     * A run.
     *
     * @param exchange id of the exchange it belongs to
     * @param clusterId once it is planned
     * @param handedOver whether the launcher has it
     */
    private record Live(String exchange, Optional<String> clusterId, boolean handedOver, boolean cancelled) {

        Live planned(String id) {
            return new Live(exchange, Optional.of(id), handedOver, cancelled);
        }

        Live handOver() {
            return new Live(exchange, clusterId, true, cancelled);
        }

        Live cancel() {
            return new Live(exchange, clusterId, handedOver, true);
        }
    }

    private final Map<String, Live> runs = new ConcurrentHashMap<>();

    /**
     * A run is going to be planned; it is forgotten when the exchange is done, and everybody else has been told.
     *
     * @param launcher told then that nobody will ask for its result again
     * @throws IllegalArgumentException when another exchange has a run of that id
     */
    void begin(String id, Exchange exchange, WorkflowLauncher launcher) {
        String owner = exchange.getExchangeId();
        runs.compute(id, (key, known) -> {
            if (known != null && !known.exchange().equals(owner)) {
                throw new IllegalArgumentException("there is a run " + id + " already, and it is not over");
            }
            return new Live(owner, Optional.empty(), false, false);
        });
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                runs.remove(id);
                launcher.forget(id);
            }

            @Override
            public int getOrder() {
                return Ordered.LOWEST;
            }
        });
    }

    /**
     * A run has been planned.
     *
     * @return false when it has been cancelled meanwhile
     */
    boolean planned(PlannedRun run) {
        Live live = runs.computeIfPresent(
                run.submission().runId(),
                (id, known) -> known.planned(run.clusterRequest().id()));
        return live == null || !live.cancelled();
    }

    /**
     * A run is about to be handed to the launcher.
     *
     * @return false when it has been cancelled before
     */
    boolean handOver(String id) {
        Live live = runs.computeIfPresent(id, (key, known) -> known.cancelled() ? known : known.handOver());
        return live == null || !live.cancelled();
    }

    /** Stops a run, wherever it is: one that waits for its cluster loses that. */
    void cancel(String id, WorkflowLauncher launcher, Optional<NestedClusters> clusters) {
        Live live = runs.computeIfPresent(id, (key, known) -> known.cancel());
        launcher.cancel(id);
        if (live != null && !live.handedOver()) {
            live.clusterId().ifPresent(cluster -> clusters.ifPresent(all -> all.destroy(cluster)));
        }
    }

    void cancelAll(WorkflowLauncher launcher, Optional<NestedClusters> clusters) {
        runs.keySet().forEach(id -> cancel(id, launcher, clusters));
    }

    int count() {
        return runs.size();
    }
}
