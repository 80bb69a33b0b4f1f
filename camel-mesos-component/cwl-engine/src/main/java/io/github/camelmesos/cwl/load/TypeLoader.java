package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code type}: the short forms {@code File[]?}, names, unions and schemas.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Domain_Specific_Language_for_types">Type DSL</a>
 */
final class TypeLoader {

    private final Scope scope;
    private final ParameterKind kind;
    private final boolean shortForms;

    TypeLoader(Scope scope, ParameterKind kind) {
        this(scope, kind, true);
    }

    private TypeLoader(Scope scope, ParameterKind kind, boolean shortForms) {
        this.scope = scope;
        this.kind = kind;
        this.shortForms = shortForms;
    }

    /** For {@code items}, which takes the short forms since v1.2.1: before, its schema has no type DSL. */
    static TypeLoader ofItems(Scope scope, ParameterKind kind) {
        return new TypeLoader(scope, kind, scope.version().atLeast(CwlVersion.V1_2));
    }

    /** The type that a node describes; {@code Any} where it describes none, which is reported. */
    CwlType load(Node node) {
        if (node instanceof ListNode list) {
            return union(list.items().stream().map(this::alternative).toList());
        }
        if (node instanceof MapNode map) {
            return new SchemaLoader(scope, kind).load(map);
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.isNull()) {
            scope.problems()
                    .error(node.position(), "a type is missing", "write \"null\", in quotes, for the null type");
            return Primitive.ANY;
        }
        if (scalar.string().isEmpty()) {
            scope.problems().error(node.position(), "a type must be a name, a list or a map, not " + node.describe());
            return Primitive.ANY;
        }
        return text(scalar.text(), scalar);
    }

    private CwlType alternative(Node node) {
        if (node instanceof ListNode) {
            scope.problems()
                    .error(node.position(), "a union cannot stand in a union", "write all its types in one list");
        }
        return load(node);
    }

    /** A name, {@code []} behind it perhaps, {@code ?} behind that perhaps: so far the short form goes, and no farther. */
    private CwlType text(String text, ScalarNode node) {
        String required = withoutEnd(text, "?");
        String name = withoutEnd(required, "[]");
        if (!withoutEnd(name, "?").equals(name) || !withoutEnd(name, "[]").equals(name)) {
            scope.problems()
                    .error(
                            node.position(),
                            "'" + text + "' is no short form of a type: that is a name, with [], ? or []? behind it",
                            Optional.of("write an array of it out: {type: array, items: " + inItems(name) + "}")
                                    .filter(advice -> !required.equals(name)));
            return Primitive.ANY;
        }
        if (!shortForms && !name.equals(text)) {
            scope.problems()
                    .error(
                            node.position(),
                            "'items' takes the short form '" + text + "' since cwlVersion v1.2; this is "
                                    + scope.version().text(),
                            "write " + longForm(text));
            return Primitive.ANY;
        }
        CwlType type = named(name, node);
        CwlType whole = required.equals(name) ? type : new CwlType.ArrayType(Optional.empty(), type, Optional.empty());
        return required.equals(text) ? whole : union(List.of(Primitive.NULL, whole));
    }

    private String inItems(String text) {
        return scope.version().atLeast(CwlVersion.V1_2) ? '"' + text + '"' : longForm(text);
    }

    /** What a short form stands for, as one writes it. */
    private static String longForm(String text) {
        if (text.endsWith("?")) {
            return "[\"null\", " + longForm(withoutEnd(text, "?")) + "]";
        }
        return text.endsWith("[]") ? "{type: array, items: " + longForm(withoutEnd(text, "[]")) + "}" : text;
    }

    private static String withoutEnd(String text, String end) {
        return text.length() > end.length() && text.endsWith(end)
                ? text.substring(0, text.length() - end.length())
                : text;
    }

    private CwlType named(String text, ScalarNode node) {
        Optional<Primitive> primitive = TypeNames.primitive(text);
        if (primitive.isPresent()) {
            return primitive.get();
        }
        Optional<String> id = TypeNames.find(text, node, scope);
        if (id.isEmpty()) {
            scope.problems().error(node.position(), "unknown type '" + text + "'", TypeNames.suggest(text, scope));
            return Primitive.ANY;
        }
        CwlType type = scope.types()
                .resolve(id.get(), schema -> new SchemaLoader(scope.inside(id.get()), ParameterKind.TOOL_INPUT)
                        .load(schema));
        if (type == null) {
            scope.problems().error(node.position(), "the type '" + text + "' is made of itself");
            return Primitive.ANY;
        }
        return type;
    }

    private static CwlType union(List<CwlType> members) {
        Set<CwlType> flat = new LinkedHashSet<>();
        for (CwlType member : members) {
            if (member instanceof UnionType inner) {
                flat.addAll(inner.alternatives());
            } else {
                flat.add(member);
            }
        }
        return flat.size() == 1 ? flat.iterator().next() : new UnionType(List.copyOf(flat));
    }
}
