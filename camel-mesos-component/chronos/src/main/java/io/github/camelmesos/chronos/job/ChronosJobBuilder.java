package io.github.camelmesos.chronos.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link ChronosJob}. What is not set has Chronos' default. */
public final class ChronosJobBuilder {

    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private final String name;
    private final List<EnvironmentVariable> environment = new ArrayList<>();
    private final List<Fetch> fetch = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private JobTrigger trigger = new JobTrigger.Schedule("R1//PT24H");
    private String command = "";
    private String runAsUser = "";
    private Container container;
    private JobResources resources = JobResources.DEFAULT;
    private JobPolicy policy = JobPolicy.DEFAULT;
    private JobOwner owner = JobOwner.NONE;

    ChronosJobBuilder(String name) {
        this.name = JobName.require(name);
    }

    /** The shell command. */
    public ChronosJobBuilder command(String value) {
        command = value;
        return this;
    }

    /** An ISO 8601 repeating interval, for instance {@code R/2030-01-01T03:00:00Z/P1D}. */
    public ChronosJobBuilder schedule(String value) {
        trigger = new JobTrigger.Schedule(value);
        return this;
    }

    /** An ISO 8601 repeating interval whose start is local time of a tz database zone. */
    public ChronosJobBuilder schedule(String value, String timeZone) {
        trigger = new JobTrigger.Schedule(value, timeZone, "");
        return this;
    }

    /** Runs once, as soon as possible, and is never retried by Chronos; see {@link ChronosJob#oneShot}. */
    public ChronosJobBuilder once() {
        Instant start = Instant.now().minus(HEAD_START).truncatedTo(ChronoUnit.MILLIS);
        trigger = new JobTrigger.Schedule("R1/" + ChronosTime.format(start) + "/P1Y");
        policy = policy.withRetries(0);
        return this;
    }

    /** Starts when all of these succeeded. */
    public ChronosJobBuilder parents(String... names) {
        trigger = new JobTrigger.Parents(List.of(names));
        return this;
    }

    /** What each task reserves. */
    public ChronosJobBuilder resources(JobResources value) {
        resources = value;
        return this;
    }

    /** Adds an environment variable. */
    public ChronosJobBuilder environment(String variable, String value) {
        environment.add(new EnvironmentVariable(variable, value));
        return this;
    }

    /** Adds a file that the agent brings into the sandbox. */
    public ChronosJobBuilder fetch(Fetch value) {
        fetch.add(value);
        return this;
    }

    /** Adds a restriction of the agents. */
    public ChronosJobBuilder constraint(Constraint value) {
        constraints.add(value);
        return this;
    }

    /** The user on the agent, "" for the scheduler's default. */
    public ChronosJobBuilder runAsUser(String value) {
        runAsUser = value;
        return this;
    }

    /** The container to run in. */
    public ChronosJobBuilder container(Container value) {
        container = value;
        return this;
    }

    /** Retries, priority and the like. */
    public ChronosJobBuilder policy(JobPolicy value) {
        policy = value;
        return this;
    }

    /** Whose job it is. */
    public ChronosJobBuilder owner(JobOwner value) {
        owner = value;
        return this;
    }

    /** The job. */
    public ChronosJob build() {
        JobCommand task = new JobCommand(
                command, true, List.of(), environment, fetch, List.of(), runAsUser, "", "", "", container);
        return new ChronosJob(name, trigger, task, resources, constraints, policy, owner, JobHistory.NONE);
    }
}
