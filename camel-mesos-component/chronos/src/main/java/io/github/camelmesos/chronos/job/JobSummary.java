package io.github.camelmesos.chronos.job;

import java.util.List;

/**
 * One line of Chronos' summary.
 *
 * @param name the job
 * @param status what its last run came to
 * @param state what it is doing
 * @param schedule the remaining schedule, "" for a dependent job
 * @param parents the parents of a dependent job
 * @param disabled whether it is disabled
 */
public record JobSummary(
        String name, JobStatus status, JobState state, String schedule, List<String> parents, boolean disabled) {

    public JobSummary {
        parents = List.copyOf(parents);
    }
}
