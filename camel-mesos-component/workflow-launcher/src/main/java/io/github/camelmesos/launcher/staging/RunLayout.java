package io.github.camelmesos.launcher.staging;

import java.nio.file.Path;

/**
 * What is where in the working directory of a run.
 *
 * @param root the directory
 */
public record RunLayout(Path root) {

    /** The file in the directory of an attempt that has its script, and, when it is over, the result. */
    public static final String SCRIPT = "job.sh";

    /** A directory for each attempt. */
    public Path jobs() {
        return root.resolve("jobs");
    }

    /** Texts that the run wrote for its jobs. */
    public Path scratch() {
        return root.resolve("scratch");
    }

    /** Results that a launcher left which died. */
    public Path done() {
        return root.resolve("done");
    }

    /** What a later launcher has to know of the attempts. */
    public Path notes() {
        return root.resolve("notes");
    }

    /** The id of the cluster that the run is on. */
    public Path cluster() {
        return root.resolve("cluster");
    }

    /** What has been moved to the final outputs, see {@link MovedOutputs}. */
    public Path moved() {
        return root.resolve("moved");
    }

    /** Is there when attempts are no longer as they ended, and cannot be made so again. */
    public Path spoilt() {
        return root.resolve("spoilt");
    }
}
