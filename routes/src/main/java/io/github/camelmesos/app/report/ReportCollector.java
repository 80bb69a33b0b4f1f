package io.github.camelmesos.app.report;

import io.github.camelmesos.app.account.AccountReader;
import io.github.camelmesos.app.account.RunMeter;
import io.github.camelmesos.app.report.RunReport.StageBegin;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.Stage;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what happens in one run, for its report. */
public final class ReportCollector implements RunListener, ClusterListener {

    /** Each takes a few hundred bytes. */
    private static final int MOST_ATTEMPTS = 100_000;

    private final String runId;
    private final String workflow;
    private final RunMeter meter;
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
        this.meter = new RunMeter(submission);
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (!event.runId().equals(runId)) {
            return;
        }
        meter.on(event);
        if (event instanceof RunEvent.StageEntered entered) {
            stages.add(new StageBegin(entered.stage(), clock.instant()));
        } else if (event instanceof RunEvent.AttemptEnded ended) {
            add(AttemptRow.of(ended));
        } else if (event instanceof RunEvent.ExpressionEvaluated expression) {
            add(AttemptRow.of(expression));
        } else if (event instanceof RunEvent.JobChanged changed && changed.state() == RunEvent.JobState.REUSED) {
            reused++;
        }
    }

    private void add(AttemptRow row) {
        if (attempts.size() < MOST_ATTEMPTS) {
            attempts.add(row);
        } else {
            omitted++;
        }
    }

    @Override
    public synchronized void changed(Cluster changed) {
        if (!changed.runId().equals(runId)) {
            return;
        }
        meter.on(changed);
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
     * @param accounts where it is told what was reserved for it
     * @throws IOException when they cannot be written, or the account cannot be read
     */
    public void write(Path directory, String state, AccountReader accounts) throws IOException {
        List<AccountLine> reserved = accounts.read(AccountQuery.ofRun(runId, started));
        ReportFiles.write(report(state, reserved), directory);
    }

    /**
     * @param taken lines of the account; what the run's jobs used on the cluster they are on now is known better here
     */
    synchronized RunReport report(String state, List<AccountLine> taken) {
        Instant now = clock.instant();
        Map<String, AccountLine> lines = new LinkedHashMap<>();
        taken.forEach(line -> lines.put(line.key(), line));
        meter.use(state, now).ifPresent(use -> lines.put(use.key(), use));
        return new RunReport(
                runId,
                workflow,
                state,
                started,
                now,
                stages,
                cluster,
                attempts,
                omitted,
                reused,
                new Statement(lines.values()));
    }
}
