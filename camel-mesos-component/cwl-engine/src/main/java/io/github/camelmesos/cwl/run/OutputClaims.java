package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the outputs of a run need of its files, known before the first is moved: a file that is needed in two places, or by
 * two names, must not be moved to the first, nor a directory with a file in it that is an output by itself.
 */
final class OutputClaims {

    private static final Object TOP = new Object();

    private final RunStaging staging;
    private final Map<URI, Path> sources = new HashMap<>();
    private final Map<Path, Set<Object>> placesOf = new HashMap<>();
    private final Set<Path> directories = new HashSet<>();
    private final Set<Path> ancestors = new HashSet<>();

    OutputClaims(RunStaging staging) {
        this.staging = staging;
    }

    /**
     * Takes down all files and directories of a value; links in directories are replaced by what they link to.
     *
     * @throws CwlException when a directory has a link to what is no business of the run's
     * @throws IOException when something cannot be read
     */
    void collect(Object value) throws CwlException, IOException {
        if (value instanceof FileOrDirectory object) {
            claim(object, TOP);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Object field : map.values()) {
                collect(field);
            }
        }
    }

    private void claim(FileOrDirectory object, Object place) throws CwlException, IOException {
        if (object.location().isPresent()) {
            URI location = object.location().get();
            Path real = staging.localPath(location).toRealPath();
            sources.put(location, real);
            claim(real, List.of(place, object.basename()));
        } else if (object instanceof DirectoryValue directory) {
            for (FileOrDirectory entry : directory.listing().orElse(List.of())) {
                claim(entry, directory);
            }
        }
        if (object instanceof FileValue file) {
            for (FileOrDirectory secondary : file.secondaryFiles()) {
                claim(secondary, place);
            }
        }
    }

    private void claim(Path real, Object place) throws CwlException, IOException {
        boolean first = !placesOf.containsKey(real);
        placesOf.computeIfAbsent(real, any -> new HashSet<>()).add(place);
        for (Path p = real.getParent(); p != null; p = p.getParent()) {
            if (!ancestors.add(p)) {
                break;
            }
        }
        if (first && Files.isDirectory(real)) {
            directories.add(real);
            if (staging.isOwn(real)) {
                DirectoryLinks.replace(real, staging);
            }
        }
    }

    /** The file or directory at a location that was claimed, links resolved. It may have been moved since. */
    Path source(URI location) {
        return sources.get(location);
    }

    /** True when the run made it and nothing else needs it where it is. */
    boolean isMovable(Path real) {
        if (!staging.isOwn(real) || placesOf.get(real).size() > 1 || ancestors.contains(real)) {
            return false;
        }
        for (Path p = real.getParent(); p != null; p = p.getParent()) {
            if (directories.contains(p)) {
                return false;
            }
        }
        return true;
    }
}
