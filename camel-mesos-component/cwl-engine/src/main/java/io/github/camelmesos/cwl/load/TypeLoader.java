package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
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

    TypeLoader(Scope scope, ParameterKind kind) {
        this.scope = scope;
        this.kind = kind;
    }

    /** The type that a node describes; {@code Any} where it describes none, which is reported. */
    CwlType load(Node node) {
        if (node instanceof ListNode list) {
            return union(list.items().stream().map(this::load).toList());
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

    private CwlType text(String text, ScalarNode node) {
        if (text.length() > 1 && text.endsWith("?")) {
            return union(List.of(Primitive.NULL, text(text.substring(0, text.length() - 1), node)));
        }
        if (text.length() > 2 && text.endsWith("[]")) {
            CwlType items = text(text.substring(0, text.length() - 2), node);
            return new CwlType.ArrayType(Optional.empty(), items, Optional.empty());
        }
        return named(text, node);
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
