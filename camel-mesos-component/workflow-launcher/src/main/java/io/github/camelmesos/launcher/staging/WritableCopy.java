package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/** A copy of an input that a job may change. */
public final class WritableCopy {

    private WritableCopy() {}

    /**
     * Copies a file, or a directory with all that is in it; links on the way to it are followed.
     *
     * @param staged is told of all bytes
     * @throws IOException when it cannot be read, or the target exists
     */
    public static void make(Path original, Path target, StagedBytes staged) throws IOException {
        Path source = original.toRealPath();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(counterpart(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = counterpart(file);
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                makeWritable(copy);
                staged.add(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            private Path counterpart(Path path) {
                return path.equals(source) ? target : target.resolve(source.relativize(path));
            }
        });
    }

    private static void makeWritable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(file));
        if (permissions.add(PosixFilePermission.OWNER_WRITE)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
