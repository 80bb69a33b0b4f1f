package io.github.camelmesos.app.report;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is reported of a run.
 *
 * @param state how it ended: COMPLETE, FAILED, ...
 * @param stages with the time each began
 * @param cluster its shape, where there was one
 * @param attempts in the order they ended
 * @param omitted attempts that are too many to be listed
 * @param reused jobs that were not run, since they had been done before
 * @param account what was reserved and used, and what it cost
 */
record RunReport(
        String runId,
        String workflow,
        String state,
        Instant started,
        Instant ended,
        List<StageBegin> stages,
        Optional<ClusterShape> cluster,
        List<AttemptRow> attempts,
        long omitted,
        long reused,
        Statement account) {

    /** The run entered a stage. */
    record StageBegin(Stage stage, Instant at) {}

    RunReport {
        stages = List.copyOf(stages);
        attempts = List.copyOf(attempts);
    }

    Duration took() {
        return Duration.between(started, ended);
    }

    double cpuSeconds() {
        return attempts.stream().mapToDouble(AttemptRow::cpuSeconds).sum();
    }

    /** Cpus that jobs had, times the seconds they had them. */
    double reservedCpuSeconds() {
        return attempts.stream()
                .mapToDouble(row -> row.resources().cpus() * row.ran().toMillis() / 1000.0)
                .sum();
    }

    /** Expressions that the launcher evaluated. */
    long expressions() {
        return attempts.stream().filter(AttemptRow::expression).count();
    }

    long jobs() {
        return attempts.stream()
                .filter(row -> !row.expression())
                .map(AttemptRow::job)
                .distinct()
                .count();
    }
}
