package io.github.camelmesos.cwl.workflow;

import java.util.List;
import java.util.Map;

/** How a run ended. */
public sealed interface RunOutcome {

    /** All outputs are there; CWL values. */
    record Succeeded(Map<String, Object> outputs) implements RunOutcome {}

    /** At least one failure, in order of time. */
    record Failed(List<StepFailure> failures) implements RunOutcome {}

    /** It was cancelled. */
    record Cancelled() implements RunOutcome {}
}
