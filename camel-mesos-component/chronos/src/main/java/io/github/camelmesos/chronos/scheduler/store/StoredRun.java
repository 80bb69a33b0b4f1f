package io.github.camelmesos.chronos.scheduler.store;

import java.util.Objects;

/**
 * A run of a job that has not ended and does not follow from the job's schedule alone.
 *
 * @param cause why it happens
 * @param due when it is due or was, in milliseconds since 1970; with the job and the attempt it makes the task id
 * @param attempt 0 for the first
 * @param arguments appended to the command, "" for none
 */
public record StoredRun(Cause cause, long due, int attempt, String arguments) {

    /** Why a run happens. */
    public enum Cause {
        /** The job's schedule. */
        SCHEDULE,
        /** Somebody asked for it. */
        REQUEST,
        /** All parents succeeded. */
        PARENTS,
        /** An earlier attempt failed. */
        RETRY
    }

    public StoredRun {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(arguments, "arguments");
    }
}
