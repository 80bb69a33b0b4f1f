package io.github.camelmesos.launcher;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param outputs the CWL output object as JSON-like values; empty unless it succeeded
 * @param errors one or two lines for each thing that went wrong
 * @param reused how many jobs were not run, since what an earlier attempt left could stand in for them
 */
public record RunResult(String runId, Status status, Map<String, Object> outputs, List<String> errors, int reused) {

    /** Of a run whose jobs all ran. */
    public RunResult(String runId, Status status, Map<String, Object> outputs, List<String> errors) {
        this(runId, status, outputs, errors, 0);
    }

    /** The end states of a run. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        UNSUPPORTED,
        CANCELLED
    }
}
