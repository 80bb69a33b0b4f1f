package io.github.camelmesos.cwl.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document with its explicit context, every {@code $import}, {@code $include} and {@code $mixin} replaced.
 *
 * @param uri without a fragment
 * @param base {@code $base}, by default the URI: what references are relative to
 * @param namespaces {@code $namespaces}: prefix to IRI
 * @param schemas {@code $schemas}: ontologies, absolute
 * @param identifiers its objects by their identifier
 */
public record SourceDocument(
        URI uri, Node root, URI base, Map<String, String> namespaces, List<URI> schemas, Identifiers identifiers) {

    SourceDocument(URI uri, Node root, URI base, Map<String, String> namespaces, List<URI> schemas) {
        this(uri, root, base, namespaces, schemas, new Identifiers(root));
    }

    /** A reference that stands in this document, its namespace prefix expanded; empty where it is none. */
    public Optional<URI> resolve(String reference) {
        return References.tryResolve(base, expand(reference));
    }

    /** The IRI that a prefixed name stands for, or the name as it is. */
    public String expand(String name) {
        int colon = name.indexOf(':');
        String namespace = colon <= 0 ? null : namespaces.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }
}
