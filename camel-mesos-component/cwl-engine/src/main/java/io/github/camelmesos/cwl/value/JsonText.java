package io.github.camelmesos.cwl.value;

import java.io.IOException;
import java.nio.file.Path;

/** JSON text of values, and back. Numbers keep all their digits. */
public final class JsonText {

    private JsonText() {}

    /** One line: keys sorted, a space after commas and colons, as string interpolation writes values. */
    public static String compact(Object value) {
        throw new UnsupportedOperationException("soon");
    }

    /** Indented by four: an output object for people. */
    public static String pretty(Object value) {
        throw new UnsupportedOperationException("soon");
    }

    /**
     * The JSON value of a file.
     *
     * @throws IOException when it cannot be read or is not JSON
     */
    public static Object read(Path file) throws IOException {
        throw new UnsupportedOperationException("soon");
    }
}
