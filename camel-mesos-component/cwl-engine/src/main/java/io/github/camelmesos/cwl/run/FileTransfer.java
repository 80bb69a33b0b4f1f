package io.github.camelmesos.cwl.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Moves and copies files and directories. What stands at the target is replaced, directories are merged. */
final class FileTransfer {

    private FileTransfer() {}

    /**
     * By renaming where that can be; by a copy from one file system to another, and where a file has other names: those who know it
     * by another one must not see what becomes of this one.
     */
    static void move(Path source, Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) || hasOtherNames(source)) {
            copy(source, target);
            return;
        }
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copy(source, target);
        }
    }

    private static boolean hasOtherNames(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (regular && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Links below {@code source} are copied as links. */
    static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(at(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        at(file),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            private Path at(Path path) {
                return path.equals(source)
                        ? target
                        : target.resolve(source.relativize(path).toString());
            }
        });
    }
}
