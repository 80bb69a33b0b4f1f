package io.github.camelmesos.cwl.document;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces {@code $import}, {@code $include} and {@code $mixin} in a tree. What does not change keeps its nodes.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Import">Import and include</a>
 */
final class Directives {

    private final Documents documents;
    private final URI base;
    private final Problems problems;

    Directives(Documents documents, URI base, Problems problems) {
        this.documents = documents;
        this.base = base;
        this.problems = problems;
    }

    Node replace(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        return node instanceof ListNode list ? list(list) : node;
    }

    private Node list(ListNode list) {
        List<Node> items = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (Node item : list.items()) {
            Node replaced = replace(item);
            changed |= replaced != item;
            if (replaced instanceof ListNode flattened && item instanceof MapNode map && map.has("$import")) {
                items.addAll(flattened.items());
            } else {
                items.add(replaced);
            }
        }
        return changed ? new ListNode(items, list.position()) : list;
    }

    private Node map(MapNode map) {
        if (map.has("$import")) {
            return isUsable(map, "$import") ? imported(map.get("$import"), map) : map;
        }
        if (map.has("$include")) {
            return isUsable(map, "$include") ? included(map.get("$include"), map) : map;
        }
        MapNode own = fields(map);
        return own.has("$mixin") ? mixed(own) : own;
    }

    private MapNode fields(MapNode map) {
        Map<String, MapNode.Entry> fields = null;
        for (MapNode.Entry entry : map.entries()) {
            Node replaced = replace(entry.value());
            if (replaced != entry.value()) {
                fields = fields == null ? new LinkedHashMap<>(map.fields()) : fields;
                fields.put(entry.key(), new MapNode.Entry(entry.key(), entry.keyPosition(), replaced));
            }
        }
        return fields == null ? map : new MapNode(fields, map.position());
    }

    private boolean isUsable(MapNode map, String directive) {
        if (map.entries().size() > 1 && !directive.equals("$mixin")) {
            problems.error(map.position(), directive + " must be the only field of its map");
        }
        Node reference = map.get(directive);
        if (reference instanceof ScalarNode) {
            return true;
        }
        problems.error(reference.position(), directive + " must be a URI, not " + reference.describe());
        problems.mute(map.position());
        return false;
    }

    private Node imported(Node reference, MapNode directive) {
        try {
            URI uri = resolve(reference);
            SourceDocument document = documents.get(uri);
            String fragment = References.fragment(uri);
            if (fragment.isEmpty()) {
                return document.root();
            }
            Node found = document.identifiers().find(fragment);
            if (found != null) {
                return found;
            }
            problems.error(
                    reference.position(),
                    "$import: " + References.show(document.uri()) + " has nothing with the id '" + fragment + "'",
                    Suggestions.forName(fragment, document.identifiers().ofRoots()));
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problems::add);
        } catch (IOException e) {
            problems.error(reference.position(), "$import: " + e.getMessage());
        }
        problems.mute(directive.position());
        return new ScalarNode(null, "", directive.position());
    }

    private Node included(Node reference, MapNode directive) {
        try {
            return ScalarNode.of(documents.text(resolve(reference)), directive.position());
        } catch (IOException e) {
            problems.error(reference.position(), "$include: " + e.getMessage());
            problems.mute(directive.position());
            return ScalarNode.of("", directive.position());
        }
    }

    private Node mixed(MapNode own) {
        Node reference = own.get("$mixin");
        if (!isUsable(own, "$mixin")) {
            return own;
        }
        Map<String, MapNode.Entry> fields = new LinkedHashMap<>();
        if (imported(reference, own) instanceof MapNode base) {
            fields.putAll(base.fields());
        } else {
            problems.error(reference.position(), "$mixin must name a document that is a map");
        }
        fields.putAll(own.fields());
        fields.remove("$mixin");
        return new MapNode(fields, own.position());
    }

    private URI resolve(Node reference) throws IOException {
        return References.tryResolve(base, ((ScalarNode) reference).text())
                .orElseThrow(() -> new IOException(reference.describe() + " is no reference"));
    }
}
