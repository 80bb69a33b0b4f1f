package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import java.time.Instant;

/** Hears what owners of jobs want to know. Called on the scheduler's thread: must not block. */
public interface JobObserver {

    /** Nobody wants to know anything. */
    JobObserver NONE = new JobObserver() {};

    /**
     * A run failed and will not be tried again.
     *
     * @param when the time of the failure
     * @param taskId the task that failed
     * @param attempt its attempt, 0 for the first
     * @param message what Mesos said of it
     */
    record Failure(Instant when, String taskId, int attempt, String message) {}

    /** A job has no recurrence left and was disabled. */
    default void exhausted(ChronosJob job) {}

    /** A run of a job failed for good. */
    default void failed(ChronosJob job, Failure failure) {}

    /** A job was disabled since it failed too often in a row; it is told instead of the last failure. */
    default void disabledAfterFailures(ChronosJob job, Failure failure) {}

    /** A job was deleted. */
    default void deleted(ChronosJob job) {}
}
