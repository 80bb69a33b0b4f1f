package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;

/**
 * What attempts of a run are called at the scheduler: the run's id, the name of the attempt's directory, and for people who look there
 * the end of the job's name, in the letters a name may have. So each launcher of a run calls them the same.
 */
public record JobNames(String runId) {

    private static final int STEP_NAME_LENGTH = 40;

    /** Of an attempt, in the directories it has. */
    public String of(Job job) {
        return of(job.directories().root().getFileName().toString(), job.name());
    }

    /** Of an attempt in a directory of that name. */
    public String of(String directory, String jobName) {
        String tail = jobName.substring(Math.max(0, jobName.length() - STEP_NAME_LENGTH));
        return runId + "." + directory + "." + tail.replaceAll("[^A-Za-z0-9_-]+", "_");
    }
}
