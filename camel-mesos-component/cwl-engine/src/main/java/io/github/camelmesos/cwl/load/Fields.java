package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the fields of one object. Every field that is asked for is a field the object may have; {@link #finish} reports
 * those nobody asked for. A null value is the same as no value. For one thread.
 */
final class Fields {

    private static final Set<String> MAY_BE_EMPTY = Set.of("inputs", "outputs", "in");

    private static final Map<String, String> BINDINGS = Map.of(
            "position", "inputBinding",
            "prefix", "inputBinding",
            "separate", "inputBinding",
            "itemSeparator", "inputBinding",
            "valueFrom", "inputBinding",
            "shellQuote", "inputBinding",
            "glob", "outputBinding",
            "outputEval", "outputBinding");

    private final MapNode map;
    private final String kind;
    private final Scope scope;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param kind what the object is, for messages: {@code CommandLineTool}, {@code step} */
    Fields(MapNode map, String kind, Scope scope) {
        this.map = map;
        this.kind = kind;
        this.scope = scope;
    }

    Position position() {
        return map.position();
    }

    /** The field's node, null where it is absent. */
    Node node(String name) {
        known.add(name);
        Node node = map.get(name);
        return node instanceof ScalarNode scalar && scalar.isNull() ? null : node;
    }

    /** True when the field is given, as null perhaps. */
    boolean has(String name) {
        known.add(name);
        return map.has(name);
    }

    /** The same, of a field that came with a later version of the standard. */
    Node node(String name, CwlVersion since) {
        Node node = node(name);
        if (node != null && !scope.version().atLeast(since)) {
            MapNode.Entry entry = map.fields().get(name);
            scope.problems()
                    .error(
                            entry.keyPosition(),
                            "'" + name + "' is a field of cwlVersion " + since.text() + "; this " + kind + " is "
                                    + scope.version().text(),
                            "write cwlVersion: " + since.text());
        }
        return node;
    }

    /** The field's node; a problem is reported where it is absent, unless a misspelt one is there. */
    Node required(String name) {
        Node node = node(name);
        Node given = map.get(name);
        boolean reported = given != null && scope.problems().isMuted(given.position());
        if (node == null && !reported && missing(name).isEmpty()) {
            Optional<String> none =
                    MAY_BE_EMPTY.contains(name) ? Optional.of(name + ": [] where it has none") : Optional.empty();
            scope.problems().error(map.position(), kind + " has no '" + name + "'", none);
        }
        return node;
    }

    /** A misspelt field in place of the missing one, perhaps; {@link #finish} reports it. */
    Optional<String> missing(String name) {
        List<String> unknown = map.fields().keySet().stream()
                .filter(Predicate.not(known::contains))
                .toList();
        return Suggestions.nearest(name, unknown).map(near -> "is '" + near + "' meant to be it?");
    }

    Optional<String> string(String name) {
        return string(name, node(name));
    }

    Optional<String> string(String name, Node node) {
        if (node == null || node instanceof ScalarNode s && s.string().isPresent()) {
            return Optional.ofNullable(node).map(n -> ((ScalarNode) n).text());
        }
        wrong(name, node, "a string");
        return Optional.empty();
    }

    /** One string or a list of them. */
    List<String> strings(String name) {
        return strings(name, node(name), "a string or a list of strings");
    }

    /** A list of strings; a lone string is not one. */
    List<String> stringList(String name) {
        Node node = node(name);
        if (node instanceof ScalarNode) {
            wrong(name, node, "a list of strings");
            return List.of();
        }
        return strings(name, node, "a list of strings");
    }

    List<String> strings(String name, Node node, String wanted) {
        List<String> values = new ArrayList<>();
        for (Node item : items(node)) {
            if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
                values.add(scalar.text());
            } else {
                wrong(name, item, wanted);
            }
        }
        return values;
    }

    boolean bool(String name, boolean absent) {
        return bool(name, node(name), absent);
    }

    boolean bool(String name, Node node, boolean absent) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof Boolean value) {
            return value;
        }
        if (node != null) {
            wrong(name, node, "true or false");
        }
        return absent;
    }

    /** A string, or what {@code type} says where it is no string. */
    Optional<Expression> expression(String name, Predicate<Object> literal, String wanted) {
        return expression(name, node(name), literal, wanted);
    }

    Optional<Expression> expression(String name, Node node, Predicate<Object> literal, String wanted) {
        if (node == null) {
            return Optional.empty();
        }
        Object value = node instanceof ScalarNode scalar ? scalar.value() : null;
        if (value instanceof String text && Expressions.mayHold(text) || literal.test(value)) {
            return Optional.of(scope.expression(node));
        }
        wrong(name, node, wanted);
        return Optional.empty();
    }

    /** A string that may hold an expression. */
    Optional<Expression> text(String name) {
        return expression(name, String.class::isInstance, "a string or an expression");
    }

    /** An expression; before v1.1 any text. */
    Optional<Expression> onlyExpression(String name) {
        return scope.version().atLeast(CwlVersion.V1_1)
                ? expression(name, value -> false, "an expression: $(...) or ${...}")
                : text(name);
    }

    /** One of a few words. */
    <E> Optional<E> oneOf(String name, Node node, Map<String, E> words) {
        Optional<String> text = string(name, node);
        if (text.isPresent() && !words.containsKey(text.get())) {
            String choice = String.join(", ", words.keySet());
            scope.problems()
                    .error(
                            node.position(),
                            "'" + name + "' must be one of " + choice + ", not '" + text.get() + "'",
                            Suggestions.nearest(text.get(), words.keySet())
                                    .map(near -> "did you mean '" + near + "'?"));
        }
        return text.map(words::get);
    }

    /** {@code doc}: one string or several lines. */
    Optional<String> doc() {
        Node node = node("doc");
        return node == null ? Optional.empty() : Optional.of(String.join("\n", strings("doc")));
    }

    void wrong(String name, Node node, String wanted) {
        wrong(name, node, wanted, Optional.empty());
    }

    void wrong(String name, Node node, String wanted, Optional<String> suggestion) {
        scope.problems()
                .error(node.position(), "'" + name + "' must be " + wanted + ", not " + node.describe(), suggestion);
    }

    /** The items of a list, a lone value as a list of one, nothing for null. */
    static List<Node> items(Node node) {
        if (node instanceof ListNode list) {
            return list.items();
        }
        return node == null ? List.of() : List.of(node);
    }

    /** Reports every field that was not asked for. Fields with a namespace are extensions, and allowed. */
    void finish() {
        for (MapNode.Entry entry : map.entries()) {
            if (scope.problems().isFull()) {
                return;
            }
            if (!known.contains(entry.key()) && !entry.key().startsWith("$") && !isExtension(entry)) {
                scope.problems()
                        .error(
                                entry.keyPosition(),
                                "unknown field '" + entry.key() + "' in " + kind,
                                suggestion(entry.key()));
            }
        }
    }

    /** The level that is missing, {@code inputBinding: {position: 1}}, or a name like it. */
    private Optional<String> suggestion(String wrong) {
        String level = BINDINGS.get(wrong);
        return level != null && known.contains(level)
                ? Optional.of("it is a field of '" + level + "': write " + level + ": {" + wrong + ": ...}")
                : Suggestions.forName(wrong, known);
    }

    private boolean isExtension(MapNode.Entry entry) {
        int colon = entry.key().indexOf(':');
        if (colon > 0 && !entry.key().startsWith("//", colon + 1)) {
            String prefix = entry.key().substring(0, colon);
            if (!scope.document(map).namespaces().containsKey(prefix)) {
                scope.problems()
                        .warning(
                                entry.keyPosition(),
                                "the prefix of '" + entry.key() + "' is not declared in $namespaces");
            }
        }
        return colon > 0;
    }
}
