package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.launcher.RunResult;

/** A run was cancelled while it was under way. */
public final class RunCancelledException extends RunFailedException {

    public RunCancelledException(RunResult result) {
        super(result);
    }
}
