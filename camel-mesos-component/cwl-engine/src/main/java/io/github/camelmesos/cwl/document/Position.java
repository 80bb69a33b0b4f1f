package io.github.camelmesos.cwl.document;

import java.net.URI;

/**
 * A place in a source document.
 *
 * @param document the document's URI, without a fragment
 * @param line 1 for the first line
 * @param column 1 for the first column
 */
public record Position(URI document, int line, int column) {

    /** The start of a document: the place to name when no better one is known. */
    public static Position startOf(URI document) {
        return new Position(document, 1, 1);
    }

    /** {@code file:line:column}, with a plain path for local documents. */
    @Override
    public String toString() {
        return References.show(document) + ":" + line + ":" + column;
    }
}
