package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.job.JobResources;

/**
 * How a run is carried out.
 *
 * @param attemptsPerJob how often a job is tried at most, when attempts are lost or fail with a temporaryFail code; at least 1
 * @param jobsInFlight how many jobs are prepared, submitted or being collected at a time; bounds memory; at least 1
 * @param workers threads that prepare and collect jobs and evaluate expressions; at least 1
 * @param containers false: DockerRequirement is passed over, jobs run on the host
 * @param ceiling what the biggest agent has: no job is granted more; {@link #UNLIMITED} for no limit
 * @param onError what becomes of the rest when a job fails
 */
public record RunSettings(
        int attemptsPerJob, int jobsInFlight, int workers, boolean containers, JobResources ceiling, OnError onError) {

    /** More than there is anywhere. */
    public static final JobResources UNLIMITED =
            new JobResources(Double.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);

    /** Three attempts, 256 jobs in flight, two to four workers, containers, no ceiling, stop on error. */
    public static final RunSettings DEFAULT = new RunSettings(
            3,
            256,
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())),
            true,
            UNLIMITED,
            OnError.STOP);

    public RunSettings {
        if (attemptsPerJob < 1 || jobsInFlight < 1 || workers < 1) {
            throw new IllegalArgumentException("attemptsPerJob, jobsInFlight and workers are at least 1, not "
                    + attemptsPerJob + ", " + jobsInFlight + " and " + workers);
        }
    }

    public RunSettings withAttemptsPerJob(int attempts) {
        return new RunSettings(attempts, jobsInFlight, workers, containers, ceiling, onError);
    }

    public RunSettings withJobsInFlight(int jobs) {
        return new RunSettings(attemptsPerJob, jobs, workers, containers, ceiling, onError);
    }

    public RunSettings withWorkers(int threads) {
        return new RunSettings(attemptsPerJob, jobsInFlight, threads, containers, ceiling, onError);
    }

    public RunSettings withContainers(boolean used) {
        return new RunSettings(attemptsPerJob, jobsInFlight, workers, used, ceiling, onError);
    }

    public RunSettings withCeiling(JobResources biggest) {
        return new RunSettings(attemptsPerJob, jobsInFlight, workers, containers, biggest, onError);
    }

    public RunSettings withOnError(OnError policy) {
        return new RunSettings(attemptsPerJob, jobsInFlight, workers, containers, ceiling, policy);
    }
}
