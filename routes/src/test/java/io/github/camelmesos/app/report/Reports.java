package io.github.camelmesos.app.report;

import io.github.camelmesos.app.report.RunReport.StageBegin;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.RunEvent.AttemptEnded;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return of(rows, took, 0);
    }

    /** Of a run some of whose jobs had been done before, on 8 cpus that had a price, and were held until its end. */
    static RunReport of(List<AttemptRow> rows, Duration took, long reused) {
        UnitPrices prices =
                new UnitPrices("EUR", new BigDecimal("36"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        ClusterShape shape = new ClusterShape(2, new ClusterResources(4, 4096, 10_000));
        Reservation reservation = new Reservation(
                "c1",
                "r1",
                "lab",
                "embedded",
                shape,
                START,
                Optional.of(START),
                START,
                START.plus(took),
                Optional.of(prices));
        StepUse step = new StepUse(
                "sort",
                Map.of(StepUse.AttemptOutcome.SUCCEEDED, 1L, StepUse.AttemptOutcome.LOST, 1L),
                reused,
                new Amounts(2_000_000, 1_024_000, 0),
                750,
                1,
                OptionalLong.empty(),
                OptionalLong.of(0),
                100);
        RunUse use = new RunUse("r1", "c1", "lab", "workflow.cwl", "COMPLETE", START.plus(took), List.of(step));

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
                reused,
                new Statement(List.of(reservation, use)));
    }
}
