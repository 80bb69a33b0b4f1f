package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code cwl:cancel}: a run is told to stop. Keeps the body; unknown and ended runs are left alone. */
final class CancelRun implements Operation {

    private final WorkflowLauncher launcher;
    private final Optional<NestedClusters> clusters;
    private final LiveRuns live;
    private final CwlConfiguration options;

    CancelRun(WorkflowLauncher launcher, Optional<NestedClusters> clusters, LiveRuns live, CwlConfiguration options) {
        this.launcher = launcher;
        this.clusters = clusters;
        this.live = live;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        String id = HeaderOrOption.of(exchange).require(CwlConstants.RUN_ID, String.class, options.getRunId(), "runId");
        live.cancel(id, launcher, clusters);
        return CompletableFuture.completedFuture(null);
    }
}
