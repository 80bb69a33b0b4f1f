package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.launcher.RunResult;

/** A run ended, but not well. Its jobs are over; its cluster is not destroyed yet. */
public class RunFailedException extends Exception {

    private final transient RunResult result;

    public RunFailedException(RunResult result) {
        this(result, summary(result));
    }

    protected RunFailedException(RunResult result, String message) {
        super(message);
        this.result = result;
    }

    /** How it ended, with one or two lines for each thing that went wrong. */
    public RunResult result() {
        return result;
    }

    private static String summary(RunResult result) {
        String what = "run " + result.runId() + " ended as " + result.status();
        return result.errors().isEmpty() ? what : what + ": " + String.join("\n", result.errors());
    }
}
