package io.github.camelmesos.chronos.job;

/**
 * How a job is treated.
 *
 * @param retries attempts after the first one
 * @param highPriority goes before other queued jobs
 * @param concurrent may start while an earlier task of it still runs
 * @param softError children start even if it failed
 * @param disabled is not started by its schedule or parents
 * @param dataProcessingJobType accepts reports of progress
 * @param maxCompletionTime seconds a task should take at most, 0 for unlimited; kept, not enforced, as in Chronos
 */
public record JobPolicy(
        int retries,
        boolean highPriority,
        boolean concurrent,
        boolean softError,
        boolean disabled,
        boolean dataProcessingJobType,
        long maxCompletionTime) {

    /** Chronos' defaults: two retries, everything else off. */
    public static final JobPolicy DEFAULT = new JobPolicy(2, false, false, false, false, false, 0);

    /** The same, but enabled or disabled. */
    public JobPolicy withDisabled(boolean value) {
        return new JobPolicy(
                retries, highPriority, concurrent, softError, value, dataProcessingJobType, maxCompletionTime);
    }

    /** The same with another number of retries. */
    public JobPolicy withRetries(int value) {
        return new JobPolicy(
                value, highPriority, concurrent, softError, disabled, dataProcessingJobType, maxCompletionTime);
    }
}
