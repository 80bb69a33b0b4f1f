package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.document.CwlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The symbolic links in a directory that a job made. */
final class DirectoryLinks {

    private DirectoryLinks() {}

    /**
     * Replaces links that lead out of a directory by copies of what they lead to, so that the directory can be moved. Links that
     * lead nowhere stay.
     *
     * @throws CwlException when a link leads to what is neither made nor given to the run
     * @throws IOException when something cannot be read or copied
     */
    static void replace(Path directory, RunStaging staging) throws CwlException, IOException {
        for (Path link : links(directory)) {
            if (!Files.exists(link)) {
                continue;
            }
            Path target = link.toRealPath();
            boolean inside = target.startsWith(directory)
                    && !Files.readSymbolicLink(link).isAbsolute();
            if (inside) {
                continue;
            }
            if (!staging.isKnown(target)) {
                throw new CwlException("output " + directory.getFileName() + ": the link " + directory.relativize(link)
                        + " leads to " + target + ", which is no file of this run");
            }
            staging.changing(directory);
            Files.delete(link);
            FileTransfer.copy(target, link);
        }
    }

    private static List<Path> links(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isSymbolicLink).toList();
        }
    }
}
