package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Inputs that a job may change where they are: what came back takes their place, and is linked to. */
final class InPlace {

    private InPlace() {}

    /** Whether a job has such inputs. */
    static boolean isIn(Job job) {
        return job.staged().stream().anyMatch(file -> file.mode() == StagedFile.Mode.IN_PLACE);
    }

    /**
     * Gives the inputs of a job the content that the job has given to its copies.
     *
     * @throws IOException when they cannot be changed
     */
    static void update(Job job) throws IOException {
        Path outInJob = Path.of(job.directories().outInJob());
        for (StagedFile file : job.staged()) {
            Path target = Path.of(file.target()).normalize();
            if (file.mode() == StagedFile.Mode.IN_PLACE && target.startsWith(outInJob)) {
                Path copy = job.directories()
                        .out()
                        .resolve(outInJob.relativize(target).toString());
                if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    replace(file.source().toRealPath(), copy);
                    FileTree.delete(copy);
                    Files.createSymbolicLink(copy, file.source().toAbsolutePath());
                }
            }
        }
    }

    private static void replace(Path original, Path copy) throws IOException {
        if (!Files.isDirectory(original)) {
            Files.copy(copy, original, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            return;
        }
        try (DirectoryStream<Path> before = Files.newDirectoryStream(original)) {
            for (Path entry : before) {
                FileTree.delete(entry);
            }
        }
        try (DirectoryStream<Path> now = Files.newDirectoryStream(copy)) {
            for (Path entry : now) {
                Files.move(entry, original.resolve(entry.getFileName()));
            }
        }
    }
}
