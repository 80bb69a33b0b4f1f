package io.github.camelmesos.launcher;

import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import java.time.Instant;
import java.util.Optional;

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
     * @param reused how many of those that are done need not run
     */
    record JobsCounted(String runId, int done, int running, int waiting, int reused) implements RunEvent {

        /** Of a run whose jobs all run. */
        public JobsCounted(String runId, int done, int running, int waiting) {
            this(runId, done, running, waiting, 0);
        }
    }

    /** One job went from one state to the next; {@code detail} is one line for people. */
    record JobChanged(String runId, String job, JobState state, String detail) implements RunEvent {}

    /**
     * One try at a job is over.
     *
     * @param outcome with what it used, where it ran to its end
     * @param queued when it was ready to run
     * @param ended when the launcher knew of its end
     * @param agent id of the agent it was on, where that is known
     */
    record AttemptEnded(
            String runId,
            String job,
            int attempt,
            JobResources resources,
            JobOutcome outcome,
            Instant queued,
            Instant ended,
            Optional<String> agent)
            implements RunEvent {}

    /** An ExpressionTool, which runs in the launcher and not on the cluster, has its outputs. */
    record ExpressionEvaluated(String runId, String job, Instant began, Instant ended) implements RunEvent {}

    /**
     * Bytes were copied or fetched so that a job finds them.
     *
     * @param job {@link #INPUTS_OF_RUN} for what is fetched once for any number of jobs
     */
    record BytesStaged(String runId, String job, long bytes) implements RunEvent {

        /** In place of a job. */
        public static final String INPUTS_OF_RUN = "(inputs of the run)";
    }

    /** Something the user should know, that does not stop the run. */
    record Warned(String runId, String message) implements RunEvent {}

    /** A line of another launcher's log. */
    record Logged(String runId, String line) implements RunEvent {}

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
        /** What an earlier attempt left stands in for it; it does not run. */
        REUSED,
        SUCCEEDED,
        FAILED,
        RETRIED
    }
}
