package io.github.camelmesos.cwl.local;

import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Puts a job's files in place: symbolic links, or copies where the job may write. */
final class LocalStaging {

    private LocalStaging() {}

    static void stage(StagedFile file) throws IOException {
        Path target = Path.of(file.target());
        Files.createDirectories(target.getParent());
        switch (file.mode()) {
            case EMPTY_DIRECTORY -> Files.createDirectories(target);
            case WRITABLE_COPY -> copy(file.source(), target);
            case READ_ONLY, IN_PLACE ->
                Files.createSymbolicLink(target, file.source().toAbsolutePath());
            default -> throw new IllegalArgumentException(file.mode().toString());
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Path start = source.toRealPath();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(
                        target.resolve(start.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String relative = start.relativize(file).toString();
                Path copy = relative.isEmpty() ? target : target.resolve(relative);
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                copy.toFile().setWritable(true);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
