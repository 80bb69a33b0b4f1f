package io.github.camelmesos.app.report;

import io.github.camelmesos.cwl.job.JobUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The attempts of one step, all items of its scatter together.
 *
 * @param rows in the order they were queued
 */
record StepSummary(String step, List<AttemptRow> rows) {

    /** The steps of a run, in the order they began. */
    static List<StepSummary> of(List<AttemptRow> rows) {
        Map<String, List<AttemptRow>> byStep = new LinkedHashMap<>();
        rows.stream().sorted(Comparator.comparing(AttemptRow::queued)).forEach(row -> byStep.computeIfAbsent(
                        row.step(), step -> new ArrayList<>())
                .add(row));
        List<StepSummary> steps = new ArrayList<>();
        byStep.forEach((step, attempts) -> steps.add(new StepSummary(step, attempts)));
        return steps;
    }

    long jobs() {
        return rows.stream().map(AttemptRow::job).distinct().count();
    }

    long odd() {
        return rows.stream().filter(AttemptRow::isOdd).count();
    }

    /** Whether the processor time of any attempt is known. */
    boolean isCpuKnown() {
        return rows.stream().anyMatch(AttemptRow::isCpuKnown);
    }

    double cpuSeconds() {
        return rows.stream().mapToDouble(AttemptRow::cpuSeconds).sum();
    }

    /** Of all attempts together. */
    Duration ran() {
        return rows.stream().map(AttemptRow::ran).reduce(Duration.ZERO, Duration::plus);
    }

    OptionalLong peakMemoryMiB() {
        return rows.stream()
                .flatMap(row -> row.usage().map(JobUsage::peakMemoryMiB).stream())
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }

    /** Of the times that the attempts ran: 0 the shortest, 0.5 the median, 1 the longest. */
    Duration ran(double quantile) {
        return pick(rows.stream().map(AttemptRow::ran).sorted().toList(), quantile);
    }

    Duration waited(double quantile) {
        return pick(rows.stream().map(AttemptRow::waited).sorted().toList(), quantile);
    }

    Instant begin() {
        return rows.get(0).queued();
    }

    private static Duration pick(List<Duration> sorted, double quantile) {
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
