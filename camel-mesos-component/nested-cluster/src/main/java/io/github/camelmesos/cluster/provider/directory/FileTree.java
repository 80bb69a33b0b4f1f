package io.github.camelmesos.cluster.provider.directory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Removes a directory with all that is in it; never follows a link out of it. */
final class FileTree extends SimpleFileVisitor<Path> {

    private FileTree() {}

    /** Does nothing when it is not there. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(root, new FileTree());
        }
    }

    /** A task may have taken itself the right to write to its own directories. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (!Files.isWritable(directory) || !Files.isExecutable(directory)) {
            makeAccessible(directory);
        }
        return FileVisitResult.CONTINUE;
    }

    private static void makeAccessible(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
        if (cause instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        if (cause instanceof AccessDeniedException && Files.isDirectory(file)) {
            makeAccessible(file);
            delete(file);
            return FileVisitResult.CONTINUE;
        }
        throw cause;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException cause) throws IOException {
        if (cause != null) {
            throw cause;
        }
        Files.deleteIfExists(directory);
        return FileVisitResult.CONTINUE;
    }
}
