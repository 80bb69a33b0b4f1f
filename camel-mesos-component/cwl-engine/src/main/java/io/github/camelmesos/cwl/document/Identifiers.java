package io.github.camelmesos.cwl.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of one document that have an identifier of their own, by fragment: {@code main}, {@code main/step1}. For
 * one thread.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Identifier_resolution">Identifier resolution</a>
 */
public final class Identifiers {

    private final List<Node> roots;
    private Map<String, MapNode> index;

    Identifiers(Node root) {
        this.roots = rootsOf(root);
    }

    /** The objects of {@code $graph}, of a list, or the one object that a document is. */
    public List<Node> roots() {
        return roots;
    }

    /** The object with this fragment, or null. */
    public MapNode find(String fragment) {
        if (index == null) {
            index = new HashMap<>();
            roots.forEach(root -> add(root, ""));
        }
        return index.get(fragment);
    }

    /** The fragments of the objects at the top of the document. */
    public List<String> ofRoots() {
        return roots.stream()
                .filter(MapNode.class::isInstance)
                .flatMap(root -> id((MapNode) root).stream())
                .map(id -> absolute("", id))
                .distinct()
                .toList();
    }

    /** The identifier of an object as it gives it: {@code id}, or {@code name} of a type. */
    static Optional<String> id(MapNode map) {
        return map.string("id").or(() -> map.string("name"));
    }

    private static List<Node> rootsOf(Node root) {
        if (root instanceof ListNode list) {
            return list.items();
        }
        return root instanceof MapNode map && map.get("$graph") instanceof ListNode graph
                ? graph.items()
                : List.of(root);
    }

    /** The fragment of an identifier that stands inside the object with fragment {@code scope}. */
    private static String absolute(String scope, String id) {
        int hash = id.indexOf('#');
        if (hash >= 0) {
            return id.substring(hash + 1);
        }
        return scope.isEmpty() ? id : scope + "/" + id;
    }

    private void add(Node node, String scope) {
        if (node instanceof MapNode map) {
            String inner = id(map).map(id -> absolute(scope, id)).orElse(scope);
            if (!inner.equals(scope)) {
                index.putIfAbsent(inner, map);
            }
            map.entries().forEach(entry -> add(entry.value(), inner));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> add(item, scope));
        }
    }
}
