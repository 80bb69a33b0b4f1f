package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.launcher.attempt.JobDelivery;

/**
 * How the files of one run get to its agents and back.
 *
 * @param area where they are, and how their paths look in jobs
 * @param delivery brings them
 * @param closing ends what was begun for the run
 */
record RunFiles(StagingArea area, JobDelivery delivery, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
