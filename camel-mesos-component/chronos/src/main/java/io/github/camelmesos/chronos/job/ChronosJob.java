package io.github.camelmesos.chronos.job;

import java.util.List;
import java.util.Objects;

/**
 * A job as Chronos' REST API shows it.
 *
 * @param name its name, see {@link JobName}
 * @param trigger what starts it
 * @param command what it executes
 * @param resources what each of its tasks reserves
 * @param constraints which agents may run it
 * @param policy retries, priority and the like
 * @param owner whose it is
 * @param history what became of it so far; ignored by Chronos when a job is added
 */
public record ChronosJob(
        String name,
        JobTrigger trigger,
        JobCommand command,
        JobResources resources,
        List<Constraint> constraints,
        JobPolicy policy,
        JobOwner owner,
        JobHistory history) {

    public ChronosJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(history, "history");
        constraints = List.copyOf(constraints);
    }

    /** Starts building a job. */
    public static ChronosJobBuilder named(String name) {
        return new ChronosJobBuilder(name);
    }

    /**
     * A job that runs one shell command once, as soon as it can, without retries.
     *
     * <p>Its schedule starts a minute ago and its period is a year: real Chronos breaks on bursts of jobs that start
     * "now", and turns a retried {@code R1} into an endless repetition.
     *
     * @throws InvalidJobException if Chronos would refuse the name
     */
    public static ChronosJob oneShot(String name, String command, JobResources resources) {
        return named(name).command(command).resources(resources).once().build();
    }

    /** The same job with another trigger. */
    public ChronosJob withTrigger(JobTrigger value) {
        return new ChronosJob(name, value, command, resources, constraints, policy, owner, history);
    }

    /** The same job with another policy. */
    public ChronosJob withPolicy(JobPolicy value) {
        return new ChronosJob(name, trigger, command, resources, constraints, value, owner, history);
    }

    /** The same job with another history. */
    public ChronosJob withHistory(JobHistory value) {
        return new ChronosJob(name, trigger, command, resources, constraints, policy, owner, value);
    }

    /** The parents of a dependent job; empty for one with a schedule. */
    public List<String> parents() {
        return trigger instanceof JobTrigger.Parents parents ? parents.parents() : List.of();
    }

    /** The schedule, or "" for a dependent job. */
    public String schedule() {
        return trigger instanceof JobTrigger.Schedule schedule ? schedule.schedule() : "";
    }
}
