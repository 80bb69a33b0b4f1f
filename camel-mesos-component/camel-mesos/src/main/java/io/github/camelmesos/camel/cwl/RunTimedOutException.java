package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.launcher.RunResult;

/** A run was not over when its timeout had passed, and was stopped. */
public final class RunTimedOutException extends RunFailedException {

    public RunTimedOutException(RunResult result) {
        super(result, "run " + result.runId() + " was stopped: its timeout has passed");
    }
}
