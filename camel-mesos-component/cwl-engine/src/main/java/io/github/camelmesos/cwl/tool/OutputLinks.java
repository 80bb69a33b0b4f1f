package io.github.camelmesos.cwl.tool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Checks what is in a directory that becomes an output. */
final class OutputLinks {

    private OutputLinks() {}

    /**
     * Lets a directory pass whose links all lead to outputs or inputs; links that say so in a container's paths are
     * made to say it in those of this side.
     *
     * @throws ToolException when a link leads elsewhere, or there is a device, socket or pipe
     * @throws IOException when it cannot be read
     */
    static void check(Path directory, JobPaths paths) throws ToolException, IOException {
        if (!directory.startsWith(paths.out())) {
            return;
        }
        List<Path> links = new ArrayList<>();
        List<Path> special = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    links.add(file);
                } else if (attributes.isOther()) {
                    special.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (!special.isEmpty()) {
            throw new ToolException(
                    paths.inJob(special.get(0)) + " is neither a file nor a directory, and cannot be in an output");
        }
        for (Path link : links) {
            Path target = paths.target(link);
            boolean sameHere = link.resolveSibling(Files.readSymbolicLink(link))
                    .normalize()
                    .equals(target);
            if (!sameHere) {
                Files.delete(link);
                Files.createSymbolicLink(link, target);
            }
        }
    }
}
