package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory that outputs are placed in: the output directory, where outputs of one name get distinct places, or one that
 * an output asks to be made of a listing, where files of one name are an error and directories of one name are merged.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Directory">Directory</a>
 */
final class OutputDirectory {

    private final Path root;
    private final RunStaging staging;
    private final OutputClaims claims;
    private final OutputNames names;
    /** What is here already: an output that appears twice under one name is one file. */
    private final Map<Origin, String> placed = new HashMap<>();

    private final boolean listed;
    private final Map<String, OutputDirectory> subdirectories = new HashMap<>();

    /** Where something came from, and what it is to be called. */
    private record Origin(Path source, String basename) {
        // Written out: what a record has of its own takes some milliseconds, once, at each start.
        @Override
        public boolean equals(Object other) {
            return other instanceof Origin that && source.equals(that.source) && basename.equals(that.basename);
        }

        @Override
        public int hashCode() {
            return source.hashCode() * 31 + basename.hashCode();
        }
    }

    OutputDirectory(Path root, RunStaging staging, OutputClaims claims) {
        this(root, false, staging, claims);
    }

    /** @param listed made of a listing */
    private OutputDirectory(Path root, boolean listed, RunStaging staging, OutputClaims claims) {
        this.root = root;
        this.listed = listed;
        this.staging = staging;
        this.claims = claims;
        this.names = new OutputNames(name -> staging.isGiven(root.resolve(name)));
    }

    /** Puts an object and its secondary files here, and says where they are. */
    FileOrDirectory place(FileOrDirectory object) throws CwlException, IOException {
        List<FileOrDirectory> group = new ArrayList<>(List.of(object));
        if (object instanceof FileValue file) {
            group.addAll(file.secondaryFiles());
        }
        List<String> free = listed ? ownNames(group) : names(group);
        FileOrDirectory result = place(object, free.get(0));
        if (!(result instanceof FileValue file) || group.size() == 1) {
            return result;
        }
        List<FileOrDirectory> secondaries = new ArrayList<>();
        for (int i = 1; i < group.size(); i++) {
            secondaries.add(place(group.get(i), free.get(i)));
        }
        return file.withSecondaryFiles(secondaries);
    }

    private List<String> ownNames(List<FileOrDirectory> group) throws CwlException {
        List<String> own = new ArrayList<>();
        for (FileOrDirectory object : group) {
            String name = object.basename();
            boolean known = object.location().isPresent()
                    ? placed.containsKey(origin(object))
                    : object instanceof DirectoryValue && subdirectories.containsKey(name);
            if (!known && !names.claim(List.of(name)).equals(List.of(name))) {
                throw new CwlException("two entries of the directory " + root.getFileName() + " are called " + name);
            }
            own.add(name);
        }
        return own;
    }

    private List<String> names(List<FileOrDirectory> group) {
        List<String> known = new ArrayList<>();
        for (FileOrDirectory object : group) {
            known.add(object.location().isPresent() ? placed.get(origin(object)) : null);
        }
        if (known.stream().allMatch(name -> name == null)) {
            return names.claim(group.stream().map(FileOrDirectory::basename).toList());
        }
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == null) {
                known.set(i, names.claim(List.of(group.get(i).basename())).get(0));
            }
        }
        return known;
    }

    private FileOrDirectory place(FileOrDirectory object, String name) throws CwlException, IOException {
        Path target = root.resolve(name);
        if (object.location().isPresent()) {
            Origin origin = origin(object);
            if (placed.putIfAbsent(origin, name) == null) {
                transfer(origin.source(), target);
            }
        } else if (object instanceof FileValue file) {
            Files.writeString(target, file.contents().orElse(""));
        } else if (object instanceof DirectoryValue directory) {
            OutputDirectory inner = subdirectory(name, target);
            for (FileOrDirectory entry : directory.listing().orElse(List.of())) {
                inner.place(entry);
            }
        }
        return object instanceof FileValue file
                ? PlacedFiles.describe(file, target)
                : PlacedFiles.directory(target).withBasename(object.basename());
    }

    private OutputDirectory subdirectory(String name, Path target) throws IOException {
        OutputDirectory inner = subdirectories.get(name);
        if (inner == null) {
            inner = new OutputDirectory(Files.createDirectories(target), true, staging, claims);
            subdirectories.put(name, inner);
        }
        return inner;
    }

    private Origin origin(FileOrDirectory object) {
        return new Origin(claims.source(object.location().orElseThrow()), object.basename());
    }

    private void transfer(Path source, Path target) throws IOException {
        boolean alreadyThere = Files.exists(target) && Files.isSameFile(source, target);
        if (alreadyThere) {
            return;
        }
        if (claims.isMovable(source)) {
            staging.moving(source, target);
            FileTransfer.move(source, target);
        } else {
            FileTransfer.copy(source, target);
        }
    }
}
