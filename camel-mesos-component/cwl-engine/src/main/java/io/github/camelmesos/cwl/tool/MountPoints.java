package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What a container engine leaves in the output directory where inputs were mounted: empty files and directories. They
 * are replaced by links to the inputs, which is what a job without a container has there.
 */
final class MountPoints {

    private MountPoints() {}

    static void toLinks(Job job) throws IOException {
        if (job.container().isEmpty()) {
            return;
        }
        Path outInJob = Path.of(job.directories().outInJob());
        for (StagedFile file : job.staged()) {
            Path target = Path.of(file.target());
            boolean mounted = file.mode() == Mode.READ_ONLY || file.mode() == Mode.IN_PLACE;
            if (mounted && target.startsWith(outInJob) && !target.equals(outInJob)) {
                Path place = job.directories()
                        .out()
                        .resolve(outInJob.relativize(target).toString());
                if (isEmpty(place)) {
                    Files.deleteIfExists(place);
                    Files.createDirectories(place.getParent());
                    Files.createSymbolicLink(place, file.source().toAbsolutePath());
                }
            }
        }
    }

    private static boolean isEmpty(Path place) throws IOException {
        if (Files.isSymbolicLink(place)) {
            return false;
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                return !entries.iterator().hasNext();
            }
        }
        return !Files.exists(place) || Files.size(place) == 0;
    }
}
