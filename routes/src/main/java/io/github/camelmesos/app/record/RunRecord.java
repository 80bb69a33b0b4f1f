package io.github.camelmesos.app.record;

import io.github.camelmesos.launcher.Submission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of a run when it is over.
 *
 * @param workflow URI of the process
 * @param launcher the operating-system process that runs it
 * @param outputs the CWL output object as JSON-like values; empty unless it succeeded
 * @param errors one or two lines for each thing that went wrong
 * @param reused how many jobs were not run, since they had been done before
 * @param reason why it waits, or was refused
 * @param submission what it was asked with; empty in records of long ago
 * @param origin where that came from
 */
public record RunRecord(
        String runId,
        State state,
        String workflow,
        String tenant,
        String outputDirectory,
        LauncherProcess launcher,
        Instant started,
        Optional<Instant> ended,
        Map<String, Object> outputs,
        List<String> errors,
        int reused,
        Optional<RunReason> reason,
        Optional<Submission> submission,
        Origin origin) {

    /**
     * The states of a run, by the names of the Workflow Execution Service standard.
     *
     * @see <a href="https://ga4gh.github.io/workflow-execution-service-schemas/docs/">State</a>
     */
    public enum State {
        /** It waits for its quota. */
        QUEUED,
        /** Its documents are read, or its cluster is made. */
        INITIALIZING,
        RUNNING,
        COMPLETE,
        /** The workflow, or what was given to it, is at fault. */
        EXECUTOR_ERROR,
        /** This side is at fault: no cluster, a launcher that ended. */
        SYSTEM_ERROR,
        CANCELED;

        public boolean isOver() {
            return this != QUEUED && this != INITIALIZING && this != RUNNING;
        }
    }

    RunRecord in(State next) {
        return new RunRecord(
                runId,
                next,
                workflow,
                tenant,
                outputDirectory,
                launcher,
                started,
                ended,
                outputs,
                errors,
                reused,
                reason,
                submission,
                origin);
    }

    /** The same, waiting or refused for some reason; for none when it is empty. */
    RunRecord because(Optional<RunReason> why) {
        return new RunRecord(
                runId,
                state,
                workflow,
                tenant,
                outputDirectory,
                launcher,
                started,
                ended,
                outputs,
                errors,
                reused,
                why,
                submission,
                origin);
    }

    RunRecord over(State last, Instant at, Map<String, Object> result, List<String> problems) {
        return new RunRecord(
                runId,
                last,
                workflow,
                tenant,
                outputDirectory,
                launcher,
                started,
                Optional.of(at),
                result,
                problems,
                reused,
                reason,
                submission,
                origin);
    }

    RunRecord withReused(int jobs) {
        return new RunRecord(
                runId,
                state,
                workflow,
                tenant,
                outputDirectory,
                launcher,
                started,
                ended,
                outputs,
                errors,
                jobs,
                reason,
                submission,
                origin);
    }

    /** Whether its launcher died before it was over. */
    public boolean isAbandoned() {
        return isResumable() && ended.isEmpty();
    }

    /** Whether it can be continued: it is over for no fault of its own. */
    public boolean isResumable() {
        return state == State.SYSTEM_ERROR && submission.isPresent();
    }

    /** The record of a run that this process continues. */
    RunRecord taken() {
        return new RunRecord(
                runId,
                State.INITIALIZING,
                workflow,
                tenant,
                outputDirectory,
                LauncherProcess.current(),
                started,
                Optional.empty(),
                Map.of(),
                List.of(),
                0,
                Optional.empty(),
                submission,
                origin);
    }

    /** The record as it is to be read: a run whose launcher died is over, though nobody could take that down. */
    RunRecord asOfNow() {
        return state.isOver() || launcher.isAlive()
                ? this
                : new RunRecord(
                        runId,
                        State.SYSTEM_ERROR,
                        workflow,
                        tenant,
                        outputDirectory,
                        launcher,
                        started,
                        Optional.empty(),
                        Map.of(),
                        List.of("the launcher of this run ended before the run did; camel-mesos run --resume " + runId
                                + " continues it"),
                        reused,
                        Optional.empty(),
                        submission,
                        origin);
    }

    /** For programs, as JSON-like values. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", runId);
        json.put("state", state.name());
        json.put("workflow", workflow);
        json.put("tenant", tenant);
        json.put("outputDirectory", outputDirectory);
        json.put("launcher", launcher.toString());
        json.put("started", started.toString());
        json.put("ended", ended.map(Instant::toString).orElse(null));
        json.put("outputs", outputs);
        json.put("errors", errors);
        json.put("jobsNotRepeated", reused);
        json.put("reason", reason.map(RunReason::json).orElse(null));
        return json;
    }

    /** All of it, to be kept. */
    Map<String, Object> fullJson() {
        Map<String, Object> json = json();
        json.put("submission", submission.map(SubmissionJson::write).orElse(null));
        json.put("origin", origin.json());
        return json;
    }

    /** Reads what {@link #fullJson} wrote. */
    @SuppressWarnings("unchecked")
    static RunRecord of(Map<String, Object> json) {
        return new RunRecord(
                (String) json.get("runId"),
                State.valueOf((String) json.get("state")),
                (String) json.get("workflow"),
                (String) json.get("tenant"),
                (String) json.get("outputDirectory"),
                LauncherProcess.parse((String) json.get("launcher")),
                Instant.parse((String) json.get("started")),
                Optional.ofNullable((String) json.get("ended")).map(Instant::parse),
                (Map<String, Object>) json.get("outputs"),
                (List<String>) json.get("errors"),
                ((Number) json.getOrDefault("jobsNotRepeated", 0)).intValue(),
                RunReason.of(json.get("reason")),
                Optional.ofNullable((Map<?, ?>) json.get("submission")).map(SubmissionJson::read),
                Origin.of(json.get("origin")));
    }
}
