package io.github.camelmesos.cwl.job;

import java.nio.file.Path;

/**
 * A file or directory to be at a path when the job starts.
 *
 * @param source on the launcher's side; ignored for {@link Mode#EMPTY_DIRECTORY}
 * @param target absolute, as the job sees it; below the inputs or the output directory, or anywhere in a container
 */
public record StagedFile(Path source, String target, Mode mode) {

    /** How it gets there. */
    public enum Mode {
        /** The job reads it: a link or a read-only mount. */
        READ_ONLY,
        /** The job gets a copy of its own to change. */
        WRITABLE_COPY,
        /** The job changes the original (InplaceUpdateRequirement). */
        IN_PLACE,
        /** A directory made for the job. */
        EMPTY_DIRECTORY
    }
}
