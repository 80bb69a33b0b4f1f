package io.github.camelmesos.launcher;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param outputs the CWL output object as JSON-like values; empty unless it succeeded
 * @param errors one or two lines for each thing that went wrong
 */
public record RunResult(String runId, Status status, Map<String, Object> outputs, List<String> errors) {

    /** The end states of a run. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        UNSUPPORTED,
        CANCELLED
    }
}
