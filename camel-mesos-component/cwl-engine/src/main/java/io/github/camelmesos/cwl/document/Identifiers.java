package io.github.camelmesos.cwl.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of a document that have an identifier of their own, by fragment: {@code main}, {@code main/step1}.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Identifier_resolution">Identifier resolution</a>
 */
public final class Identifiers {

    private Identifiers() {}

    /** The object with this fragment, or null. */
    public static MapNode find(SourceDocument document, String fragment) {
        for (Node node : roots(document)) {
            MapNode found = find(node, "", fragment);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The fragments of the objects at the top of a document. */
    public static List<String> all(SourceDocument document) {
        Map<String, Node> ids = new LinkedHashMap<>();
        for (Node node : roots(document)) {
            if (node instanceof MapNode map) {
                id(map).ifPresent(id -> ids.put(absolute("", id), node));
            }
        }
        return List.copyOf(ids.keySet());
    }

    /** The fragment of an identifier that stands inside the object with fragment {@code scope}. */
    public static String absolute(String scope, String id) {
        int hash = id.indexOf('#');
        if (hash >= 0) {
            return id.substring(hash + 1);
        }
        return scope.isEmpty() ? id : scope + "/" + id;
    }

    /** The objects of {@code $graph}, of a list, or the one object that a document is. */
    public static List<Node> roots(SourceDocument document) {
        if (document.root() instanceof ListNode list) {
            return list.items();
        }
        if (document.root() instanceof MapNode map && map.get("$graph") instanceof ListNode graph) {
            return graph.items();
        }
        return List.of(document.root());
    }

    private static Optional<String> id(MapNode map) {
        return map.string("id").or(() -> map.string("name"));
    }

    private static MapNode find(Node node, String scope, String fragment) {
        List<Node> children = new ArrayList<>();
        String inner = scope;
        if (node instanceof MapNode map) {
            inner = id(map).map(id -> absolute(scope, id)).orElse(scope);
            if (inner.equals(fragment) && !inner.equals(scope)) {
                return map;
            }
            map.entries().forEach(e -> children.add(e.value()));
        } else if (node instanceof ListNode list) {
            children.addAll(list.items());
        }
        for (Node child : children) {
            MapNode found = find(child, inner, fragment);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
