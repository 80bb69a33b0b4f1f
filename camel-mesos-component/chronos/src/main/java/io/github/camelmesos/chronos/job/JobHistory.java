package io.github.camelmesos.chronos.job;

import java.time.Instant;

/**
 * What became of a job so far. A failure is counted when the retries are used up.
 *
 * @param successCount runs that succeeded
 * @param errorCount runs that failed
 * @param errorsSinceLastSuccess runs that failed since the last that succeeded
 * @param lastSuccess when a run last succeeded, or null
 * @param lastError when a run last failed, or null
 */
public record JobHistory(
        long successCount, long errorCount, long errorsSinceLastSuccess, Instant lastSuccess, Instant lastError) {

    /** Nothing happened yet. */
    public static final JobHistory NONE = new JobHistory(0, 0, 0, null, null);

    /** After a success. */
    public JobHistory succeeded(Instant when) {
        return new JobHistory(successCount + 1, errorCount, 0, when, lastError);
    }

    /** After a failure. */
    public JobHistory failed(Instant when) {
        return new JobHistory(successCount, errorCount + 1, errorsSinceLastSuccess + 1, lastSuccess, when);
    }

    /** What the last run came to. */
    public JobStatus status() {
        if (lastSuccess == null && lastError == null) {
            return JobStatus.FRESH;
        }
        if (lastSuccess == null) {
            return JobStatus.FAILURE;
        }
        return lastError == null || errorsSinceLastSuccess == 0 ? JobStatus.SUCCESS : JobStatus.FAILURE;
    }
}
