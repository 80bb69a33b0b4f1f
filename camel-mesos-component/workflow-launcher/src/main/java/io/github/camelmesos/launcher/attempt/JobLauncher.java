package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagedBytes;
import io.github.camelmesos.launcher.staging.StagedFiles;
import java.io.IOException;

/** Decides how jobs are started, and makes their files ready for it: on the host, or in containers of some engine. */
@FunctionalInterface
public interface JobLauncher {

    /**
     * Makes a job's files ready.
     *
     * @param staged is told of what is copied for it
     * @throws IOException when that cannot be done, or the job cannot be started here at all
     */
    JobLaunch launch(Job job, StagedBytes staged) throws IOException;

    /** Processes of the host, which sees the launcher's files at the same paths; jobs that ask for a container are refused. */
    JobLauncher HOST = host(PathMappings.SAME);

    /** The same, of a host that sees the launcher's files elsewhere. */
    static JobLauncher host(PathMappings mappings) {
        return (job, staged) -> onHost(job, staged, mappings);
    }

    private static JobLaunch onHost(Job job, StagedBytes staged, PathMappings mappings) throws IOException {
        if (job.container().isPresent()) {
            throw new IOException(
                    "it asks for the container " + job.container().get().image()
                            + ", and no container engine is set up; run with --no-container to run it on the host");
        }
        new StagedFiles(job.directories(), mappings, staged).place(job.staged());
        return JobLaunch.onHost(job);
    }
}
