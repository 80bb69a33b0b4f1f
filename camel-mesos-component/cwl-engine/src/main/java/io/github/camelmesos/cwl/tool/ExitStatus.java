package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.model.CommandLineTool;

/** What an exit code means for a tool. */
public enum ExitStatus {
    SUCCESS,
    /** Another attempt may succeed. */
    TEMPORARY_FAILURE,
    PERMANENT_FAILURE;

    /**
     * By the tool's {@code successCodes}, {@code temporaryFailCodes} and {@code permanentFailCodes}; a code in none of
     * them is success if it is 0, else permanent failure.
     */
    public static ExitStatus of(CommandLineTool tool, int exitCode) {
        if (tool.successCodes().contains(exitCode)) {
            return SUCCESS;
        }
        if (tool.temporaryFailCodes().contains(exitCode)) {
            return TEMPORARY_FAILURE;
        }
        if (tool.permanentFailCodes().contains(exitCode)) {
            return PERMANENT_FAILURE;
        }
        return exitCode == 0 ? SUCCESS : PERMANENT_FAILURE;
    }
}
