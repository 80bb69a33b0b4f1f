package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads directories into their {@code listing} field, in the order of names.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#LoadListingEnum">LoadListingEnum</a>
 */
public final class DirectoryListing {

    private static final int MAX_DEPTH = 100;

    private DirectoryListing() {}

    /**
     * A Directory, or list of Directories, with as much of a listing as asked for; anything else as it is. Literals
     * keep the listing that they are.
     *
     * @throws IOException when a directory cannot be read
     */
    public static Object load(Object value, LoadListing depth, StagingArea staging) throws IOException {
        if (value instanceof DirectoryValue directory) {
            return directory.location().isEmpty() ? directory : listed(directory, depth, staging);
        }
        if (value instanceof List<?> list) {
            List<Object> loaded = new ArrayList<>(list.size());
            for (Object element : list) {
                loaded.add(load(element, depth, staging));
            }
            return Collections.unmodifiableList(loaded);
        }
        return value;
    }

    private static DirectoryValue listed(DirectoryValue directory, LoadListing depth, StagingArea staging)
            throws IOException {
        URI location = directory.location().orElseThrow();
        return switch (depth) {
            case NO_LISTING -> directory.withoutListing();
            case SHALLOW_LISTING -> directory.withListing(entries(location, staging.localPath(location), 1));
            case DEEP_LISTING -> directory.withListing(entries(location, staging.localPath(location), MAX_DEPTH));
        };
    }

    private static List<FileOrDirectory> entries(URI location, Path directory, int depth) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(paths::add);
        }
        paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
        List<FileOrDirectory> entries = new ArrayList<>(paths.size());
        for (Path path : paths) {
            entries.add(entry(location, path, depth));
        }
        return entries;
    }

    private static FileOrDirectory entry(URI parent, Path path, int depth) throws IOException {
        String name = path.getFileName().toString();
        URI location = Locations.child(parent, name);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            return FileValue.at(location, name).withSize(attributes.size());
        }
        Optional<List<FileOrDirectory>> listing =
                depth > 1 ? Optional.of(entries(location, path, depth - 1)) : Optional.empty();
        return new DirectoryValue(Optional.of(location), Optional.empty(), name, listing);
    }
}
