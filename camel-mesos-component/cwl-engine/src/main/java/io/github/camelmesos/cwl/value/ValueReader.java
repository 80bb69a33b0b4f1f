package io.github.camelmesos.cwl.value;

import java.net.URI;

/** Makes CWL values of JSON or YAML ones: maps, lists and scalars. */
public final class ValueReader {

    private ValueReader() {}

    /**
     * The CWL value of a JSON one. Maps of class File and Directory, at any depth, become {@link FileValue} and
     * {@link DirectoryValue}; their {@code location} or {@code path} is resolved against the document it stands in.
     * CWL values in it are kept as they are.
     *
     * @param base the document, for relative locations
     * @throws IllegalArgumentException for a File or Directory object that is not one; the message says why
     */
    public static Object read(Object json, URI base) {
        throw new UnsupportedOperationException("soon");
    }
}
