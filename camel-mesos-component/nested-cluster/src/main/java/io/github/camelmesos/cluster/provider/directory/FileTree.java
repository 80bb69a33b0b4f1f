package io.github.camelmesos.cluster.provider.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * Removes a directory with all that is in it; never follows a link out of it. Several threads do it: on some file
 * systems each removed directory waits milliseconds for the disk, and a run of two thousand jobs leaves thousands.
 */
public final class FileTree {

    private static final int THREADS = 16;

    private FileTree() {}

    /**
     * Does nothing when it is not there.
     *
     * @throws IOException when something cannot be removed
     */
    public static void delete(Path root) throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(root);
            return;
        }
        ForkJoinPool threads = new ForkJoinPool(THREADS);
        try {
            threads.invoke(new Removal(root));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } finally {
            threads.shutdown();
        }
    }

    private static final class Removal extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient Path directory;

        Removal(Path directory) {
            this.directory = directory;
        }

        @Override
        protected void compute() {
            try {
                invokeAll(removeFiles());
                Files.deleteIfExists(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Removes the files of this directory; its directories are left to others. */
        private List<Removal> removeFiles() throws IOException {
            try {
                return removeOnce();
            } catch (AccessDeniedException e) {
                // A task may have taken itself the right to its own directories.
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
                return removeOnce();
            }
        }

        private List<Removal> removeOnce() throws IOException {
            List<Removal> directories = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                        directories.add(new Removal(entry));
                    } else {
                        Files.deleteIfExists(entry);
                    }
                }
            } catch (NoSuchFileException alreadyGone) {
                return List.of();
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return directories;
        }
    }
}
