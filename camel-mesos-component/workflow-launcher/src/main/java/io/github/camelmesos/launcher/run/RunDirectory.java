package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The working directory of one run; closing it removes it with all that is in it. */
public final class RunDirectory implements AutoCloseable {

    private final Path path;
    private final Path entry;

    RunDirectory(Path path, Path entry) {
        this.path = path;
        this.entry = entry;
    }

    public Path path() {
        return path;
    }

    /**
     * Removes it. Links are removed, not followed.
     *
     * @throws IOException when something cannot be removed; the directory stays registered then
     */
    @Override
    public void close() throws IOException {
        FileTree.delete(path);
        Files.deleteIfExists(entry);
    }
}
