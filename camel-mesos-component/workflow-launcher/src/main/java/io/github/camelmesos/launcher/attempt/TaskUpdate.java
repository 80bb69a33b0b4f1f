package io.github.camelmesos.launcher.attempt;

import java.util.OptionalLong;

/**
 * What the master says of the task of a job.
 *
 * @param jobName name of the job at the scheduler
 * @param reason Mesos' reason code, empty for none
 * @param message Mesos' message, empty for none
 * @param agent id of the agent the task is on, empty where it is not told
 * @param peakMemory bytes, with the last update of a task, where the agent has measured it
 */
public record TaskUpdate(
        String jobName, Phase phase, String reason, String message, String agent, OptionalLong peakMemory) {

    public TaskUpdate(String jobName, Phase phase, String reason, String message) {
        this(jobName, phase, reason, message, "", OptionalLong.empty());
    }

    /** How far a task is, as far as it matters to a job. */
    public enum Phase {
        /** Known to the master; its process may not run yet. */
        STAGING,
        RUNNING,
        /** Over, whatever the reason: the result file tells the rest. */
        TERMINAL,
        /** Will never run, on this agent or another: a wrong task id, more than any agent has. */
        REFUSED
    }

    boolean isOutOfMemory() {
        return reason.equals("REASON_CONTAINER_LIMITATION_MEMORY");
    }

    /** One line for people. */
    String explanation() {
        if (message.isEmpty()) {
            return reason.isEmpty() ? "the task ended without a result" : reason;
        }
        return reason.isEmpty() ? message : message + " (" + reason + ")";
    }
}
