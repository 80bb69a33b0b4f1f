package io.github.camelmesos.cwl.document;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of one load, each read once. For one thread.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Document_context">Document context</a>
 */
public final class Documents {

    private final Fetcher fetcher;
    private final DocumentLimits limits;
    private final YamlReader reader;
    private final Problems problems;
    private final Map<URI, SourceDocument> read = new HashMap<>();
    private final Map<URI, String> texts = new HashMap<>();
    private final List<URI> importing = new ArrayList<>();

    public Documents(Fetcher fetcher, DocumentLimits limits, Problems problems) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.reader = new YamlReader(limits);
        this.problems = problems;
    }

    /** Uses this text for a URI in place of fetching it. */
    public void provide(URI uri, String text) {
        texts.put(References.withoutFragment(References.canonical(uri)), text);
    }

    /**
     * Uses these values for a URI in place of fetching it.
     *
     * @param uri without a fragment, in canonical form; the document of every position in the values
     */
    public SourceDocument provide(URI uri, Node root) {
        SourceDocument document = context(uri, root);
        read.put(uri, document);
        return document;
    }

    /**
     * The document at a URI; a fragment is ignored.
     *
     * @throws IOException when it cannot be read, or imports itself
     * @throws InvalidDocumentException when it is not YAML
     */
    public SourceDocument get(URI uri) throws IOException, InvalidDocumentException {
        URI key = References.withoutFragment(References.canonical(uri));
        SourceDocument known = read.get(key);
        if (known != null) {
            return known;
        }
        if (importing.contains(key)) {
            throw new IOException(References.show(key) + " imports itself");
        }
        if (importing.size() >= limits.maxImportDepth() || read.size() >= limits.maxDocuments()) {
            throw new IOException("not reading " + References.show(key) + ": more than " + limits.maxImportDepth()
                    + " imports inside each other, or " + limits.maxDocuments() + " documents");
        }
        importing.add(key);
        try {
            SourceDocument document = context(key, reader.read(key, text(key)));
            read.put(key, document);
            return document;
        } finally {
            importing.remove(importing.size() - 1);
        }
    }

    /** The text at a URI, uninterpreted, as for {@code $include}. */
    public String text(URI uri) throws IOException {
        String known = texts.get(uri);
        return known == null ? fetcher.text(uri) : known;
    }

    /** The document that a node was written in; it has been read. */
    public SourceDocument of(Node node) {
        return read.get(node.position().document());
    }

    private SourceDocument context(URI uri, Node raw) {
        URI base = raw instanceof MapNode map
                ? map.string("$base")
                        .flatMap(b -> References.tryResolve(uri, b))
                        .orElse(uri)
                : uri;
        Node root = new Directives(this, base, problems).replace(raw);
        Map<String, String> namespaces = new LinkedHashMap<>();
        List<URI> schemas = new ArrayList<>();
        if (root instanceof MapNode map) {
            namespaces(map.get("$namespaces"), namespaces);
            schemas(base, map.get("$schemas"), schemas);
        }
        return new SourceDocument(uri, root, base, Map.copyOf(namespaces), List.copyOf(schemas));
    }

    private void namespaces(Node node, Map<String, String> namespaces) {
        if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                if (entry.value() instanceof ScalarNode value && value.string().isPresent()) {
                    namespaces.put(entry.key(), value.text());
                } else {
                    problems.error(
                            entry.value().position(),
                            "a namespace must be an IRI, not " + entry.value().describe());
                }
            }
        } else if (node != null) {
            problems.error(node.position(), "$namespaces must be a map of prefix to IRI, not " + node.describe());
        }
    }

    private void schemas(URI base, Node node, List<URI> schemas) {
        List<Node> items = node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
        for (Node item : items) {
            if (item instanceof ScalarNode value && value.string().isPresent()) {
                References.tryResolve(base, value.text()).ifPresent(schemas::add);
            } else {
                problems.error(item.position(), "$schemas must be a list of URIs, not " + item.describe());
            }
        }
    }
}
