package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.JobStat;
import io.github.camelmesos.chronos.job.JobStat.Histogram;
import io.github.camelmesos.chronos.job.JobStat.TaskStat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** How long a job's successful runs took, and its latest runs. Kept in memory only, as in Chronos. */
final class JobMeter {

    private record Ended(String taskId, String agent, Instant start, Instant end, String status) {}

    private static final int MOST_DURATIONS = 1024;
    private static final String PATTERN = "MM/dd/yy HH:mm:ss";
    private static final String UNKNOWN = "N/A";

    private final int historyLimit;
    private final Deque<Ended> history = new ArrayDeque<>(1);
    private long[] millis = new long[1];
    private long count;

    JobMeter(int historyLimit) {
        this.historyLimit = historyLimit;
    }

    /** A run ended; its duration counts if it succeeded. */
    void ended(ActiveRun run, Instant end, String status, boolean success) {
        history.addFirst(new Ended(run.taskId(), agent(run), run.started(), end, status));
        if (history.size() > historyLimit) {
            history.removeLast();
        }
        if (success && run.started() != null) {
            add(Math.max(0, Duration.between(run.started(), end).toMillis()));
        }
    }

    private static String agent(ActiveRun run) {
        return run.agent() == null ? "" : run.agent().value();
    }

    private void add(long duration) {
        int index = (int) (count % MOST_DURATIONS);
        if (index >= millis.length) {
            millis = Arrays.copyOf(millis, Math.min(MOST_DURATIONS, millis.length * 2));
        }
        millis[index] = duration;
        count++;
    }

    /** Durations in milliseconds. */
    Histogram histogram() {
        if (count == 0) {
            return Histogram.EMPTY;
        }
        long[] sorted = Arrays.copyOf(millis, (int) Math.min(count, MOST_DURATIONS));
        Arrays.sort(sorted);
        return new Histogram(
                percentile(sorted, 0.75),
                percentile(sorted, 0.95),
                percentile(sorted, 0.98),
                percentile(sorted, 0.99),
                percentile(sorted, 0.5),
                Arrays.stream(sorted).average().orElse(0),
                count);
    }

    private static double percentile(long[] sorted, double part) {
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    JobStat stat(String job, Collection<ActiveRun> runs) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(PATTERN).withZone(ZoneOffset.UTC);
        List<TaskStat> tasks = new ArrayList<>();
        for (ActiveRun run : runs) {
            if (run.state() == ActiveRun.State.RUNNING) {
                String start = format.format(run.started());
                tasks.add(new TaskStat(run.taskId(), job, agent(run), start, UNKNOWN, UNKNOWN, "Running"));
            }
        }
        for (Ended task : history) {
            boolean started = task.start != null;
            tasks.add(new TaskStat(
                    task.taskId,
                    job,
                    task.agent,
                    started ? format.format(task.start) : UNKNOWN,
                    format.format(task.end),
                    started ? text(Duration.between(task.start, task.end)) : UNKNOWN,
                    task.status));
        }
        return new JobStat(histogram(), tasks);
    }

    private static String text(Duration duration) {
        String text = (duration.toDaysPart() > 0 ? duration.toDaysPart() + "d" : "")
                + (duration.toHoursPart() > 0 ? duration.toHoursPart() + "h" : "")
                + (duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "m" : "");
        return text + Math.max(0, duration.toSecondsPart()) + "s";
    }
}
