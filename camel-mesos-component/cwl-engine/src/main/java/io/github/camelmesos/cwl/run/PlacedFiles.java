package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.value.Checksum;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** File and Directory objects of what stands in the output directory. */
final class PlacedFiles {

    private PlacedFiles() {}

    /**
     * A file of the run, at its last place; what is known of it is kept, and so its basename, under which the next process
     * that takes it finds it, whatever it is called here.
     */
    static FileValue describe(FileValue file, Path place) throws IOException {
        FileValue placed = file.withLocation(Locations.ofPath(place))
                .withPath(place.toString())
                .withoutContents()
                .withSecondaryFiles(List.of())
                .withSize(Files.size(place));
        return file.checksum().isPresent() ? placed : placed.withChecksum(Checksum.of(place));
    }

    /** A directory with all that is in it. */
    static DirectoryValue directory(Path place) throws IOException {
        return new DirectoryValue(
                Optional.of(Locations.ofPath(place)),
                Optional.of(place.toString()),
                place.getFileName().toString(),
                Optional.of(listing(place)));
    }

    private static List<FileOrDirectory> listing(Path directory) throws IOException {
        List<Path> entries;
        try (Stream<Path> found = Files.list(directory)) {
            entries = found.sorted().toList();
        }
        List<FileOrDirectory> listing = new ArrayList<>(entries.size());
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                if (!isLoop(entry)) {
                    listing.add(directory(entry));
                }
            } else if (Files.isRegularFile(entry)) {
                FileValue file = FileValue.at(
                        Locations.ofPath(entry), entry.getFileName().toString());
                listing.add(describe(file, entry));
            }
        }
        return listing;
    }

    private static boolean isLoop(Path entry) throws IOException {
        return Files.isSymbolicLink(entry) && entry.toAbsolutePath().startsWith(entry.toRealPath());
    }
}
