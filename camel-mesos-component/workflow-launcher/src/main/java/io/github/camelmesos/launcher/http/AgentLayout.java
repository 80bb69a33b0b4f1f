package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.JobDirectories;
import java.nio.file.Path;

/**
 * Where an attempt has its files on its agent. Directories of a run have a name that cannot be guessed, so that nobody makes
 * them beforehand.
 *
 * @param directory of all runs on the agent
 * @param run name of the run's directory in it
 * @param attempt name of the attempt's directory in that
 */
record AgentLayout(Path directory, String run, String attempt) {

    Path runDirectory() {
        return directory.resolve(run);
    }

    Path root() {
        return runDirectory().resolve(attempt);
    }

    Path out() {
        return root().resolve("out");
    }

    Path tmp() {
        return root().resolve("tmp");
    }

    Path inputs() {
        return root().resolve("inputs");
    }

    /** Files that are still what they were when the job began. */
    Path given() {
        return root().resolve("given");
    }

    Path cache() {
        return directory.resolve("cache");
    }

    /** The directories of an attempt as a script on the agent sees them. */
    JobDirectories directories(JobDirectories launcher) {
        return new JobDirectories(
                root(), out(), tmp(), inputs(), launcher.outInJob(), launcher.tmpInJob(), launcher.inputsInJob());
    }
}
