package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.SecondaryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code secondaryFiles}. In v1.0 a pattern is a string as it stands; later a question mark at its end makes it
 * optional, and there is a form with fields, whose pattern may end so, too.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Domain_Specific_Language_for_secondary_files">DSL</a>
 */
final class SecondaryFilesLoader {

    private final Scope scope;

    SecondaryFilesLoader(Scope scope) {
        this.scope = scope;
    }

    List<SecondaryFile> load(Fields parent, Node node) {
        List<SecondaryFile> patterns = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
                patterns.add(pattern(scalar));
            } else if (item instanceof MapNode map) {
                schema(map).ifPresent(patterns::add);
            } else {
                parent.wrong("secondaryFiles", item, "a pattern, an expression or a list of them");
            }
        }
        return patterns;
    }

    private SecondaryFile pattern(ScalarNode node) {
        String text = node.text();
        if (text.endsWith("?") && scope.version().atLeast(CwlVersion.V1_1)) {
            return new SecondaryFile(
                    scope.expression(text.substring(0, text.length() - 1), node),
                    Optional.of(new Expression(false, node.position())));
        }
        return new SecondaryFile(scope.expression(node), Optional.empty());
    }

    private Optional<SecondaryFile> schema(MapNode map) {
        if (!scope.version().atLeast(CwlVersion.V1_1)) {
            scope.problems()
                    .error(
                            map.position(),
                            "secondaryFiles with fields came with cwlVersion v1.1; this is v1.0",
                            "write the pattern alone, or cwlVersion: v1.1");
            return Optional.empty();
        }
        Fields fields = new Fields(map, "secondaryFiles", scope);
        fields.required("pattern");
        Optional<Expression> pattern = fields.text("pattern");
        Optional<Expression> required =
                fields.expression("required", Boolean.class::isInstance, "true, false or an expression");
        fields.finish();
        return pattern.map(p -> withFields(p, required));
    }

    /** A question mark ends a name with fields, too, unless it is an expression; what {@code required} says goes before it. */
    private static SecondaryFile withFields(Expression pattern, Optional<Expression> required) {
        String text = (String) pattern.source();
        if (!text.endsWith("?") || Expressions.mayHold(text)) {
            return new SecondaryFile(pattern, required);
        }
        return new SecondaryFile(
                new Expression(text.substring(0, text.length() - 1), pattern.position()),
                required.or(() -> Optional.of(new Expression(false, pattern.position()))));
    }
}
