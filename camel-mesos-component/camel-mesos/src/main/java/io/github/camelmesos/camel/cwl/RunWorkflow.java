package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.Deadline;
import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;

/**
 * {@code cwl:run}: the body, a {@link PlannedRun}, becomes a {@link RunResult}. The exchange fails when the run did, with that
 * result still in the body.
 */
final class RunWorkflow implements Operation {

    private final WorkflowLauncher launcher;
    private final NestedClusters clusters;
    private final LiveRuns live;
    private final CwlConfiguration options;
    private final Duration cancelTimeout;

    /**
     * @param cancelTimeout longest time to wait for a run to end after it was told to, for being late
     */
    RunWorkflow(
            WorkflowLauncher launcher,
            NestedClusters clusters,
            LiveRuns live,
            CwlConfiguration options,
            Duration cancelTimeout) {
        this.launcher = launcher;
        this.clusters = clusters;
        this.live = live;
        this.options = options;
        this.cancelTimeout = cancelTimeout;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) throws NoSuchClusterException {
        PlannedRun run = plannedRun(exchange);
        Cluster cluster = cluster(exchange);
        String id = run.submission().runId();
        if (!live.handOver(id)) {
            return settle(exchange, RunCancelledException.beforeItsFirstJob(id), false);
        }
        AtomicBoolean late = new AtomicBoolean();
        ClusterLoss loss = ClusterLoss.watch(clusters, cluster.id(), () -> launcher.cancel(id));
        CompletableFuture<RunResult> running = launcher.run(run, cluster)
                .whenComplete((result, failure) -> loss.close())
                .thenApply(loss::judge);
        return Deadline.bound(running, Deadline.left(exchange, Optional.empty()), () -> {
                    late.set(true);
                    launcher.cancel(id);
                    return stopped(id, running);
                })
                .thenCompose(result -> settle(exchange, result, late.get()));
    }

    private CompletableFuture<RunResult> stopped(String id, CompletableFuture<RunResult> running) {
        return Deadline.bound(
                running,
                Optional.of(cancelTimeout),
                () -> CompletableFuture.failedFuture(new TimeoutException("run " + id + " has not stopped "
                        + cancelTimeout.toMillis() + " ms after it was told to, for its timeout had passed")));
    }

    private static PlannedRun plannedRun(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof PlannedRun run) {
            return run;
        }
        throw new IllegalArgumentException("cwl:run wants the PlannedRun that cwl:plan makes, and got "
                + (body == null ? "no body" : "a " + body.getClass().getName()));
    }

    private Cluster cluster(Exchange exchange) throws NoSuchClusterException {
        HeaderOrOption settings = HeaderOrOption.of(exchange);
        String id = settings.require(CwlConstants.CLUSTER_ID, String.class, options.getClusterId(), "clusterId");
        Cluster cluster = clusters.status(id).orElseThrow(() -> new NoSuchClusterException(id));
        return settings.get(CwlConstants.CHRONOS_URL, URI.class, null)
                .map(url -> withChronos(cluster, url))
                .orElse(cluster);
    }

    private static Cluster withChronos(Cluster cluster, URI url) {
        return new Cluster(
                cluster.id(),
                cluster.runId(),
                cluster.tenant(),
                cluster.provider(),
                cluster.state(),
                cluster.shape(),
                cluster.endpoints().map(endpoints -> endpoints.withChronos(url)),
                cluster.reason(),
                cluster.since());
    }

    private static CompletableFuture<Void> settle(Exchange exchange, RunResult result, boolean late) {
        exchange.getMessage().setBody(result);
        exchange.getMessage().setHeader(CwlConstants.RUN_STATUS, result.status());
        return switch (result.status()) {
            case SUCCEEDED -> CompletableFuture.completedFuture(null);
            case FAILED, UNSUPPORTED -> CompletableFuture.failedFuture(new RunFailedException(result));
            case CANCELLED ->
                CompletableFuture.failedFuture(
                        late ? new RunTimedOutException(result) : new RunCancelledException(result));
        };
    }
}
