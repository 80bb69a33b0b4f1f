package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Files under a second name. */
final class HardLinks {

    private HardLinks() {}

    /** A second name for a file; a copy where there can be none: on another file system, or for the file of another user. */
    static void linkOrCopy(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Makes a file, or each of a directory, one that has no other name, so that it can be changed. */
    static void separate(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (regular && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1) {
                    Path copy = file.resolveSibling("." + file.getFileName() + ".copy");
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }
}
