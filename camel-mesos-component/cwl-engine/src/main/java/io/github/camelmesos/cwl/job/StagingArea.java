package io.github.camelmesos.cwl.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a run live, and how a path looks inside a job. Safe for use by several threads. */
public interface StagingArea {

    /**
     * Makes fresh directories for an attempt.
     *
     * @param container the container it will run in, which has paths of its own
     * @throws IOException when they cannot be made
     */
    JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException;

    /**
     * The outputs of an attempt are collected. What it left in its {@code TMPDIR} is of no use any more, and a wide scatter would
     * fill the disk; what cannot be deleted stays until the run's directories go.
     */
    default void collected(JobDirectories directories) {
        TemporaryFiles.delete(directories);
    }

    /**
     * A local path of a file or directory, fetched first where it is remote. The same location is fetched once.
     *
     * @throws IOException when it does not exist or may not be fetched
     */
    Path localPath(URI location) throws IOException;

    /**
     * A fresh, empty directory of the run for literals, expression tools and the like.
     *
     * @throws IOException when it cannot be made
     */
    Path scratch() throws IOException;

    /**
     * What a job left is about to be changed where it is.
     *
     * @throws IOException when that cannot be taken down
     */
    default void changing(Path output) throws IOException {}

    /**
     * What a job left is about to be moved to the final outputs.
     *
     * @throws IOException when that cannot be taken down
     */
    default void moving(Path output, Path target) throws IOException {}
}
