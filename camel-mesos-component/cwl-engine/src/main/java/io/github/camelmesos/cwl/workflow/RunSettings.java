package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.job.JobResources;

/**
 * How a run is carried out.
 *
 * @param retry when and how often a job is tried again
 * @param jobsInFlight how many jobs are prepared, submitted or being collected at a time; bounds memory; at least 1
 * @param workers threads that prepare and collect jobs and evaluate expressions; at least 1
 * @param containers false: DockerRequirement is passed over, jobs run on the host
 * @param ceiling what the biggest agent has: no job is granted more; {@link #UNLIMITED} for no limit
 * @param onError what becomes of the rest when a job fails
 */
public record RunSettings(
        RetryPolicy retry, int jobsInFlight, int workers, boolean containers, JobResources ceiling, OnError onError) {

    /** More than there is anywhere. */
    public static final JobResources UNLIMITED =
            new JobResources(Double.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);

    /** Jobs are tried three times, 256 jobs in flight, two to four workers, containers, no ceiling, stop on error. */
    public static final RunSettings DEFAULT = new RunSettings(
            RetryPolicy.DEFAULT,
            256,
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())),
            true,
            UNLIMITED,
            OnError.STOP);

    public RunSettings {
        if (jobsInFlight < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "jobsInFlight and workers are at least 1, not " + jobsInFlight + " and " + workers);
        }
    }

    public RunSettings withRetry(RetryPolicy policy) {
        return new RunSettings(policy, jobsInFlight, workers, containers, ceiling, onError);
    }

    public RunSettings withJobsInFlight(int jobs) {
        return new RunSettings(retry, jobs, workers, containers, ceiling, onError);
    }

    public RunSettings withWorkers(int threads) {
        return new RunSettings(retry, jobsInFlight, threads, containers, ceiling, onError);
    }

    public RunSettings withContainers(boolean used) {
        return new RunSettings(retry, jobsInFlight, workers, used, ceiling, onError);
    }

    public RunSettings withCeiling(JobResources biggest) {
        return new RunSettings(retry, jobsInFlight, workers, containers, biggest, onError);
    }

    public RunSettings withOnError(OnError policy) {
        return new RunSettings(retry, jobsInFlight, workers, containers, ceiling, policy);
    }
}
