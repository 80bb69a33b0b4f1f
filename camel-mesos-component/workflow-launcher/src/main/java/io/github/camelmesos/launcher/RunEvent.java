package io.github.camelmesos.launcher;

/** Something that happened in a run. */
public sealed interface RunEvent {

    String runId();

    /** The run entered a stage of the pipeline. */
    record StageEntered(String runId, Stage stage, String detail) implements RunEvent {}

    /**
     * Jobs moved on.
     *
     * @param done jobs that ended well
     * @param running jobs whose process runs
     * @param waiting jobs handed over, but not running yet
     */
    record JobsCounted(String runId, int done, int running, int waiting) implements RunEvent {}

    /** One job went from one state to the next; {@code detail} is one line for people. */
    record JobChanged(String runId, String job, JobState state, String detail) implements RunEvent {}

    /** Something the user should know, that does not stop the run. */
    record Warned(String runId, String message) implements RunEvent {}

    /** The run is over. */
    record Ended(String runId, RunResult result) implements RunEvent {}

    /** The stages of the pipeline. */
    enum Stage {
        PLANNING,
        CREATING_CLUSTER,
        ATTACHING_CHRONOS,
        RUNNING,
        DESTROYING_CLUSTER
    }

    /** The states of a job. */
    enum JobState {
        SUBMITTED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        RETRIED
    }
}
