package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.input.MergedDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is put in place before a job starts, and under which path each location is then found. */
final class StagedTree {

    private final StagingArea staging;
    private final Map<String, StagedFile> staged = new LinkedHashMap<>();
    private final Map<URI, String> pathOf = new HashMap<>();
    /** The directories that something has been put into, at any depth. */
    private final Set<String> occupied = new HashSet<>();

    StagedTree(StagingArea staging) {
        this.staging = staging;
    }

    List<StagedFile> files() {
        return List.copyOf(staged.values());
    }

    /** The path in the job of what has been put there from a location. */
    Optional<String> pathOf(URI location) {
        return Optional.ofNullable(pathOf.get(location));
    }

    /**
     * Puts an object at a path, its secondary files beside it, the entries of a literal directory below it. Literal
     * files must have been written.
     *
     * @param target absolute, as the job sees it; its last part becomes the basename
     * @return the object with its path, and so all that is in it
     * @throws ToolException when another file is there already
     * @throws IOException when a file cannot be had
     */
    FileOrDirectory put(FileOrDirectory object, String target, Mode mode) throws ToolException, IOException {
        String parent = target.substring(0, target.lastIndexOf('/'));
        String name = target.substring(parent.length() + 1);
        if (object instanceof FileValue file) {
            stage(file, target, mode);
            FileOrDirectory put = file.basename().equals(name) ? file : file.withBasename(name);
            return FileTree.<ToolException, IOException>mapParts(put.withPath(target), s -> putBeside(s, parent, mode));
        }
        DirectoryValue directory = ((DirectoryValue) object).withBasename(name).withPath(target);
        if (directory.location().isPresent()) {
            stage(directory, target, mode);
            return located(directory, target);
        }
        add(new StagedFile(Path.of(target), target, Mode.EMPTY_DIRECTORY));
        return FileTree.<ToolException, IOException>mapParts(
                MergedDirectories.inListing(directory, staging),
                entry -> put(entry, target + "/" + entry.basename(), mode));
    }

    private void openAbove(String target) throws ToolException, IOException {
        for (int slash = target.indexOf('/', 1); slash > 0; slash = target.indexOf('/', slash + 1)) {
            StagedFile directory = staged.get(target.substring(0, slash));
            if (directory != null && directory.mode() == Mode.READ_ONLY) {
                open(directory);
            }
        }
    }

    /**
     * A directory that is put in place as it is cannot take what is put into it: its entries are put in place one by one
     * instead, and what it was made of stays as it is.
     */
    private void open(StagedFile directory) throws ToolException, IOException {
        String target = directory.target();
        staged.put(target, new StagedFile(Path.of(target), target, Mode.EMPTY_DIRECTORY));
        List<Path> entries;
        try (Stream<Path> listed = Files.list(directory.source())) {
            entries = listed.sorted().toList();
        }
        for (Path entry : entries) {
            add(new StagedFile(entry, target + "/" + entry.getFileName(), Mode.READ_ONLY));
        }
    }

    /** Gives an object, and all that is in it, the paths it has where its location has been put; nothing is staged. */
    FileOrDirectory located(FileOrDirectory object, String target) {
        object.location().ifPresent(uri -> pathOf.putIfAbsent(uri, target));
        String below = object instanceof DirectoryValue ? target : target.substring(0, target.lastIndexOf('/'));
        return FileTree.<RuntimeException, RuntimeException>mapParts(
                object.withPath(target), part -> located(part, below + "/" + part.basename()));
    }

    private FileOrDirectory putBeside(FileOrDirectory secondary, String parent, Mode mode)
            throws ToolException, IOException {
        return put(secondary, parent + "/" + secondary.basename(), mode);
    }

    private void stage(FileOrDirectory object, String target, Mode mode) throws ToolException, IOException {
        URI location = object.location()
                .orElseThrow(() ->
                        new ToolException("the file " + object.basename() + " has neither a location nor contents"));
        add(new StagedFile(staging.localPath(location), target, mode));
        pathOf.putIfAbsent(location, target);
    }

    private void add(StagedFile file) throws ToolException, IOException {
        openAbove(file.target());
        boolean hasEntries = occupied.contains(file.target()) && !staged.containsKey(file.target());
        if (hasEntries && file.mode() == Mode.READ_ONLY && Files.isDirectory(file.source())) {
            open(file);
            return;
        }
        StagedFile other = staged.putIfAbsent(file.target(), file);
        if (other != null && !other.equals(file)) {
            throw new ToolException(
                    "two files would be " + file.target() + ": " + other.source() + " and " + file.source());
        }
        String above = file.target();
        do {
            above = above.substring(0, above.lastIndexOf('/'));
        } while (!above.isEmpty() && occupied.add(above));
    }
}
