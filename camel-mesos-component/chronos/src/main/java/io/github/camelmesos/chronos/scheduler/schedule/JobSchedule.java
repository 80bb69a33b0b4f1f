package io.github.camelmesos.chronos.scheduler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Where a job stands in its repeating interval. Immutable.
 *
 * @param interval the schedule as the job was added with it
 * @param next the index of the next occurrence
 * @param used how many repetitions are used up, by occurrences, skipped starts and forced runs
 */
public record JobSchedule(RepeatingInterval interval, long next, long used) {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    /** A job that has not run yet. */
    public static JobSchedule fresh(RepeatingInterval interval) {
        return new JobSchedule(interval, 0, 0);
    }

    /** Whether no repetition is left. */
    public boolean isUsedUp() {
        return interval.repetitions() != RepeatingInterval.FOREVER && used >= interval.repetitions();
    }

    /** When the job is due next; empty when no repetition is left. */
    public Optional<Instant> due() {
        return isUsedUp() ? Optional.empty() : Optional.of(interval.occurrence(next));
    }

    /** After the next occurrence has been started. */
    public JobSchedule started() {
        return new JobSchedule(interval, next + 1, used + 1);
    }

    /** After a run that somebody asked for: as in Chronos it uses up a repetition, but the next start stays. */
    public JobSchedule forced() {
        return isUsedUp() ? this : new JobSchedule(interval, next, used + 1);
    }

    /**
     * Leaves out the starts that were missed. The newest start in the past is kept while it is no older than epsilon;
     * older ones are used up.
     *
     * @param epsilon how late a start may be, null for the default
     * @param standard the default; the last repetition is then kept for a whole period at least, so that a job meant to
     *     run once is not lost to a slow clock
     */
    public JobSchedule skipMissed(Instant now, Duration epsilon, Duration standard) {
        long passed = interval.occurrencesUntil(now);
        if (isUsedUp() || passed <= next) {
            return this;
        }
        long skipped = passed - 1 - next;
        long left =
                interval.repetitions() == RepeatingInterval.FOREVER ? Long.MAX_VALUE : interval.repetitions() - used;
        long kept = Math.min(skipped, left - 1);
        JobSchedule latest = new JobSchedule(interval, next + kept, used + kept);
        return latest.isStale(now, epsilon, standard) ? latest.started() : latest;
    }

    private boolean isStale(Instant now, Duration epsilon, Duration standard) {
        Instant start = interval.occurrence(next);
        if (epsilon != null) {
            return start.plus(epsilon).isBefore(now);
        }
        boolean last = interval.repetitions() != RepeatingInterval.FOREVER && used + 1 == interval.repetitions();
        if (last && interval.occurrence(next + 1).isAfter(now)) {
            return false;
        }
        return start.plus(standard).isBefore(now);
    }

    /** The remaining schedule as text: as it was written before the first start, normalised after it. */
    public String text() {
        if (used == 0) {
            return interval.text();
        }
        String left = interval.repetitions() == RepeatingInterval.FOREVER
                ? ""
                : String.valueOf(Math.max(0, interval.repetitions() - used));
        return "R" + left + "/" + nextStart() + "/" + interval.period().text();
    }

    private String nextStart() {
        Instant start = interval.occurrence(next);
        return start.equals(Instant.MAX)
                ? ""
                : WITH_OFFSET.format(start.atZone(interval.start().getZone()));
    }
}
