package io.github.camelmesos.cwl.job;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a job left in its {@code TMPDIR}: of no use once its outputs are collected, and a wide scatter would fill the disk. */
final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);

    private TemporaryFiles() {}

    /** What cannot be deleted stays until the run's directories go. */
    static void delete(JobDirectories directories) {
        try {
            deleteTree(directories.tmp());
        } catch (IOException e) {
            LOG.debug("cannot delete {}", directories.tmp(), e);
        }
    }

    /** Most jobs leave nothing there. */
    private static void deleteTree(Path tmp) throws IOException {
        try {
            Files.deleteIfExists(tmp);
        } catch (DirectoryNotEmptyException used) {
            Files.walkFileTree(tmp, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
