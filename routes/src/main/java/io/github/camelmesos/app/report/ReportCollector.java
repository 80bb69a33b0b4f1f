package io.github.camelmesos.app.report;

import io.github.camelmesos.app.report.RunReport.StageBegin;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.Stage;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what happens in one run, for its report. */
public final class ReportCollector implements RunListener, ClusterListener {

    /** Each takes a few hundred bytes. */
    private static final int MOST_ATTEMPTS = 100_000;

    private final String runId;
    private final String workflow;
    private final Clock clock;
    private final Instant started;
    private final List<StageBegin> stages = new ArrayList<>();
    private final List<AttemptRow> attempts = new ArrayList<>();
    private Optional<ClusterShape> cluster = Optional.empty();
    private long omitted;
    private long reused;

    public ReportCollector(Submission submission, Clock clock) {
        this.runId = submission.runId();
        this.workflow = submission.process().toString();
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (!event.runId().equals(runId)) {
            return;
        }
        if (event instanceof RunEvent.StageEntered entered) {
            stages.add(new StageBegin(entered.stage(), clock.instant()));
        } else if (event instanceof RunEvent.AttemptEnded ended && attempts.size() < MOST_ATTEMPTS) {
            attempts.add(AttemptRow.of(ended));
        } else if (event instanceof RunEvent.AttemptEnded) {
            omitted++;
        } else if (event instanceof RunEvent.JobChanged changed && changed.state() == RunEvent.JobState.REUSED) {
            reused++;
        }
    }

    @Override
    public synchronized void changed(Cluster changed) {
        if (!changed.runId().equals(runId)) {
            return;
        }
        cluster = changed.shape().or(() -> cluster);
        if (changed.state() == ClusterState.PROVISIONING) {
            stages.add(new StageBegin(Stage.CREATING_CLUSTER, clock.instant()));
        } else if (changed.state() == ClusterState.DRAINING) {
            stages.add(new StageBegin(Stage.DESTROYING_CLUSTER, clock.instant()));
        }
    }

    @Override
    public void progress(Cluster changed, String step) {
        // Steps of making a cluster are not reported.
    }

    /** The run has come as far as to run jobs, so that there is something to report. */
    public synchronized boolean hasRun() {
        return stages.stream().anyMatch(begin -> begin.stage() == Stage.RUNNING);
    }

    /**
     * Writes {@code report.json} and {@code report.html}.
     *
     * @param directory made where it is not there
     * @param state how the run ended
     * @throws IOException when they cannot be written
     */
    public void write(Path directory, String state) throws IOException {
        ReportFiles.write(report(state), directory);
    }

    synchronized RunReport report(String state) {
        return new RunReport(
                runId, workflow, state, started, clock.instant(), stages, cluster, attempts, omitted, reused);
    }
}
