package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.SourceDocument;
import java.net.URI;

/** Expands the names of file formats to IRIs. */
final class Formats {

    private Formats() {}

    /** {@code edam:format_2330} by its namespace, {@code #x} and {@code x} relative to the document. */
    static String expand(String format, Node place, Scope scope) {
        SourceDocument document = scope.document(place);
        String expanded = document.expand(format);
        return expanded.indexOf(':') > 0
                ? expanded
                : document.resolve(expanded).map(URI::toString).orElse(expanded);
    }
}
