package io.github.camelmesos.cwl.job;

/**
 * Runs jobs somewhere: in a nested cluster through Chronos, or on this machine in the engine's own tests.
 *
 * <p>Safe for use by several threads. A runner queues what does not fit; it never refuses for lack of room.
 */
public interface JobRunner {

    /**
     * Starts one attempt at a job and returns at once.
     *
     * @return the attempt; its outcome completes exactly once, on any thread
     */
    JobAttempt submit(Job job);
}
