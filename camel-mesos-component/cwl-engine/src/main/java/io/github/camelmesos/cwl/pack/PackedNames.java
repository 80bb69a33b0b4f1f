package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.SourceDocument;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names with a prefix: several documents may mean different things by the same one. */
final class PackedNames {

    private final Documents documents;
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    PackedNames(Documents documents) {
        this.documents = documents;
    }

    /** The first document to use a prefix keeps it. */
    void add(SourceDocument document) {
        document.namespaces().forEach(namespaces::putIfAbsent);
    }

    /** {@code $namespaces} of the packed document. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    /** A name as it means the same in the packed document: as it is, or as a whole IRI. */
    String of(String name, Node place) {
        SourceDocument document = documents.of(place);
        int colon = name.indexOf(':');
        String prefix = colon <= 0 ? "" : name.substring(0, colon);
        String meant = document.namespaces().get(prefix);
        return meant == null || meant.equals(namespaces.get(prefix)) ? name : document.expand(name);
    }
}
