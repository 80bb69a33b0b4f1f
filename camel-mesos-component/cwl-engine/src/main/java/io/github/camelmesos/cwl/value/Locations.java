package io.github.camelmesos.cwl.value;

import io.github.camelmesos.cwl.document.References;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Locations of files and directories. Equal places have equal locations: see {@link References}. */
public final class Locations {

    private Locations() {}

    /** The location of an absolute local path. */
    public static URI ofPath(String absolutePath) {
        return ofPath(Path.of(absolutePath));
    }

    /** The location of a local path. */
    public static URI ofPath(Path path) {
        return References.ofPath(path);
    }

    /** The local path of a {@code file:} location; empty for any other. */
    public static Optional<Path> localPath(URI location) {
        return "file".equalsIgnoreCase(location.getScheme()) && location.getPath() != null
                ? Optional.of(Path.of(location.getPath()))
                : Optional.empty();
    }

    /** A location of the same directory with another name, which may be a relative path. */
    public static URI sibling(URI location, String name) {
        return References.resolvePath(location, name);
    }

    /** The location of an entry of a directory. */
    public static URI child(URI directory, String name) {
        Optional<Path> local = localPath(directory);
        if (local.isPresent()) {
            return ofPath(local.get().resolve(name));
        }
        String text = directory.toString();
        return References.resolvePath(URI.create(text.endsWith("/") ? text : text + "/"), name);
    }
}
