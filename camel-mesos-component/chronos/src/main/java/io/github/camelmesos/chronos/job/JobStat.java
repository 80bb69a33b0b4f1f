package io.github.camelmesos.chronos.job;

import java.util.List;

/**
 * How long a job's successful runs took, and its latest runs.
 *
 * @param histogram durations in milliseconds
 * @param history latest runs, newest first
 */
public record JobStat(Histogram histogram, List<TaskStat> history) {

    /** Percentiles of durations, in milliseconds. */
    public record Histogram(double p75, double p95, double p98, double p99, double median, double mean, long count) {

        /** No run yet. */
        public static final Histogram EMPTY = new Histogram(0, 0, 0, 0, 0, 0, 0);

        /** The figure under Chronos' name for it, such as {@code 99thPercentile}; null for an unknown name. */
        public Double named(String name) {
            return switch (name) {
                case "75thPercentile" -> p75;
                case "95thPercentile" -> p95;
                case "98thPercentile" -> p98;
                case "99thPercentile" -> p99;
                case "median" -> median;
                case "mean" -> mean;
                default -> null;
            };
        }
    }

    /** One run: times and duration in Chronos' spelling, {@code N/A} where it has not ended. */
    public record TaskStat(
            String taskId,
            String jobName,
            String slaveId,
            String startTime,
            String endTime,
            String duration,
            String status) {}

    /** One line of the statistics of all jobs: a job and a figure in seconds. */
    public record JobTime(String jobName, double seconds) {}

    public JobStat {
        history = List.copyOf(history);
    }
}
