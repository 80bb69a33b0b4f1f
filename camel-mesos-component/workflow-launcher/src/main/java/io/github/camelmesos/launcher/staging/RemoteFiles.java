package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Inputs that are not files of this machine. */
public interface RemoteFiles {

    /**
     * A local copy of what is at the location.
     *
     * @throws IOException when it cannot or may not be fetched
     */
    Path fetch(URI location) throws IOException;

    /** Fetches nothing: only files of this machine are inputs. */
    RemoteFiles NONE = location -> {
        throw new IOException(location + " is not a file of this machine, and fetching is off");
    };
}
