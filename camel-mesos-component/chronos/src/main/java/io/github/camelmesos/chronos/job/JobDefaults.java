package io.github.camelmesos.chronos.job;

import java.util.Objects;

/**
 * What a job gets that does not say otherwise.
 *
 * @param resources cpus, memory and disk of each task
 * @param runAsUser the user on the agents
 */
public record JobDefaults(JobResources resources, String runAsUser) {

    /** What Chronos does without flags. */
    public static final JobDefaults CHRONOS = new JobDefaults(JobResources.DEFAULT, "root");

    public JobDefaults {
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(runAsUser, "runAsUser");
    }
}
