package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;

/** Is told of jobs that need not run. Must not block. */
@FunctionalInterface
public interface ReuseListener {

    /**
     * What was left by an earlier attempt stands in for this one.
     *
     * @param source whose it is, in a few words
     */
    void reused(Job job, String source);
}
