package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.Deadline;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code cwl:plan}: the body, a submission, becomes a {@link PlannedRun}. Starts nothing. */
final class PlanRun implements Operation {

    private final WorkflowLauncher launcher;
    private final Optional<NestedClusters> clusters;
    private final LiveRuns live;
    private final SubmissionBinding binding;

    PlanRun(WorkflowLauncher launcher, Optional<NestedClusters> clusters, LiveRuns live, CwlConfiguration options) {
        this.launcher = launcher;
        this.clusters = clusters;
        this.live = live;
        this.binding = new SubmissionBinding(options);
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) throws Exception {
        // While the documents are read, the clusters can get ready: a run's first second counts.
        clusters.ifPresent(NestedClusters::prepare);
        Submission submission = binding.submission(exchange);
        Deadline.set(exchange, submission.timeout());
        live.begin(submission.runId(), exchange, launcher);
        PlannedRun run = launcher.plan(submission);
        if (!live.planned(run)) {
            throw new RunCancelledException(RunCancelledException.beforeItsFirstJob(submission.runId()));
        }
        exchange.getMessage().setBody(run);
        SubmissionSettings.remember(
                exchange,
                Map.of(
                        CwlConstants.RUN_ID, submission.runId(),
                        CwlConstants.TENANT, submission.tenant(),
                        CwlConstants.CLUSTER_ID, run.clusterRequest().id()));
        return CompletableFuture.completedFuture(null);
    }
}
