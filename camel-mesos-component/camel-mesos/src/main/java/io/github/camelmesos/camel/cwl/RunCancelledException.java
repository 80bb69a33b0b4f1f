package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.launcher.RunResult;
import java.util.List;
import java.util.Map;

/** A run was cancelled while it was planned or under way. */
public final class RunCancelledException extends RunFailedException {

    public RunCancelledException(RunResult result) {
        super(result);
    }

    /** The result of a run that was cancelled so early. */
    static RunResult beforeItsFirstJob(String id) {
        return new RunResult(
                id, RunResult.Status.CANCELLED, Map.of(), List.of("the run was cancelled before its first job"));
    }
}
