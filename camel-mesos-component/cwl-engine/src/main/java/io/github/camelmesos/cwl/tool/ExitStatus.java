package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.model.CommandLineTool;
import java.util.HashSet;
import java.util.Set;

/** What an exit code means for a tool. */
public enum ExitStatus {
    SUCCESS,
    /** Another attempt may succeed. */
    TEMPORARY_FAILURE,
    PERMANENT_FAILURE;

    /** The exit codes that are success. */
    static Set<Integer> successCodes(CommandLineTool tool) {
        Set<Integer> codes = new HashSet<>(tool.successCodes());
        if (of(tool, 0) == SUCCESS) {
            codes.add(0);
        }
        return codes;
    }

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
