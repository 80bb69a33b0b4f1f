package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.mesos.TaskName;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.AgentId;
import java.time.Instant;

/** A run of a job that has not ended. */
final class ActiveRun {

    /** Where a run is. */
    enum State {
        /** Just made, or read from the store while it is being found out whether its task exists. */
        PENDING,
        /** A retry that waits for its time. */
        DELAYED,
        /** Waits for another run of its job, which is not concurrent. */
        BLOCKED,
        /** Waits for an offer. */
        QUEUED,
        /** Its task was sent to Mesos. */
        LAUNCHED,
        /** Its task was heard of. */
        RUNNING;

        boolean hasTask() {
            return this == LAUNCHED || this == RUNNING;
        }

        boolean isBusy() {
            return this == QUEUED || hasTask();
        }
    }

    private final JobEntry entry;
    private final StoredRun run;
    private final String taskId;
    private State state = State.PENDING;
    private AgentId agent;
    private Instant started;
    private int relaunches;
    private boolean doubted;

    ActiveRun(JobEntry entry, StoredRun run) {
        this.entry = entry;
        this.run = run;
        this.taskId = TaskName.id(run.due(), run.attempt(), entry.name(), run.arguments());
    }

    JobEntry entry() {
        return entry;
    }

    StoredRun run() {
        return run;
    }

    String taskId() {
        return taskId;
    }

    State state() {
        return state;
    }

    void state(State value) {
        state = value;
    }

    /** Where its task is, null before it was launched. */
    AgentId agent() {
        return agent;
    }

    /** When its task was first heard of, null before. */
    Instant started() {
        return started;
    }

    /** Its task is on its way. A run that somebody asked for uses up a repetition of the schedule now, as in Chronos. */
    void launchedOn(AgentId where) {
        agent = where;
        state = State.LAUNCHED;
        if (run.cause() == StoredRun.Cause.REQUEST && relaunches == 0 && entry.schedule() != null) {
            entry.schedule(entry.schedule().forced());
        }
    }

    void heardOf(AgentId where, Instant when) {
        state = State.RUNNING;
        agent = where == null ? agent : where;
        started = started == null ? when : started;
        doubted = false;
    }

    /** Whether the master said it does not know the task. */
    boolean doubted() {
        return doubted;
    }

    void doubt() {
        doubted = true;
    }

    /** How often its task was launched again since none came to life. */
    int relaunches() {
        return relaunches;
    }

    void relaunches(int value) {
        relaunches = value;
    }
}
