package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;

/** Is told when attempts move on. Must not block. */
public interface AttemptListener {

    /** Bytes were copied for a job. */
    default void staged(Job job, long bytes) {}

    /** An attempt waits for a place in the cluster. */
    void waiting(Job job);

    /** The process of an attempt runs. */
    void running(Job job);

    /** An attempt is over. */
    void ended(AttemptEnd end);
}
