package io.github.camelmesos.launcher.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Objects by URIs of one scheme. Safe for use by several threads. */
public interface ObjectStore extends AutoCloseable {

    /**
     * Bytes of an object.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    long size(URI object) throws IOException;

    /**
     * Copies an object.
     *
     * @param most so many bytes of it at most
     * @param target must not exist
     * @throws IOException when that cannot be done
     */
    void fetch(URI object, long most, Path target) throws IOException;

    /**
     * All objects whose URI begins so.
     *
     * @param directory ends with a slash
     * @throws IOException when they cannot be listed
     */
    List<URI> list(URI directory) throws IOException;

    /**
     * Copies a file; an object that is there is replaced.
     *
     * @throws IOException when that cannot be done
     */
    void store(Path file, URI object) throws IOException;

    @Override
    void close();
}
