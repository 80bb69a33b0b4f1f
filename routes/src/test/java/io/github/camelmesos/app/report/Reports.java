package io.github.camelmesos.app.report;

import io.github.camelmesos.app.report.RunReport.StageBegin;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.RunEvent.AttemptEnded;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Made-up runs. */
final class Reports {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Reports() {}

    /** A job that waited and ran so many milliseconds, queued so many after the start. */
    static AttemptRow row(String job, long queued, long waited, long ran, int exitCode) {
        Instant begin = START.plusMillis(queued + waited);
        JobUsage usage = new JobUsage(
                begin, begin.plusMillis(ran), Optional.of(Duration.ofMillis(ran / 2)), OptionalLong.of(100));
        return ended(job, queued, new JobOutcome.Exited(exitCode, usage), begin.plusMillis(ran));
    }

    static AttemptRow ended(String job, long queued, JobOutcome outcome, Instant end) {
        return AttemptRow.of(new AttemptEnded(
                "r1",
                job,
                1,
                new JobResources(1, 256, 0, 0),
                outcome,
                START.plusMillis(queued),
                end,
                Optional.of("agent-S0")));
    }

    static RunReport of(List<AttemptRow> rows, Duration took) {
        return new RunReport(
                "r1",
                "file:///docs/a%20workflow.cwl",
                "COMPLETE",
                START,
                START.plus(took),
                List.of(
                        new StageBegin(Stage.PLANNING, START),
                        new StageBegin(Stage.CREATING_CLUSTER, START.plusMillis(200)),
                        new StageBegin(Stage.RUNNING, START.plusMillis(700)),
                        new StageBegin(
                                Stage.DESTROYING_CLUSTER, START.plus(took).minusMillis(100))),
                Optional.of(new ClusterShape(2, new ClusterResources(4, 4096, 10_000))),
                rows,
                0,
                0);
    }
}
