package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.OutputBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code inputBinding} and {@code outputBinding}. */
final class BindingLoader {

    private final Scope scope;

    BindingLoader(Scope scope) {
        this.scope = scope;
    }

    Optional<InputBinding> input(Fields parent, ParameterKind kind) {
        Node node = parent.node("inputBinding");
        if (!(node instanceof MapNode map)) {
            if (node != null) {
                parent.wrong("inputBinding", node, "a map", levelOf(node));
            }
            return Optional.empty();
        }
        if (!kind.isTool() && scope.version().atLeast(CwlVersion.V1_1)) {
            return Optional.of(contentsOnly(map));
        }
        InputBinding binding = commandLine(map, "inputBinding");
        if (!kind.isTool() && map.entries().stream().anyMatch(e -> !e.key().equals("loadContents"))) {
            scope.problems()
                    .warning(
                            node.position(),
                            "this inputBinding has no effect: only a CommandLineTool has a command line");
        }
        return Optional.of(binding);
    }

    private static Optional<String> levelOf(Node node) {
        boolean isNumber = node instanceof ScalarNode scalar && scalar.value() instanceof Number;
        return around(isNumber ? "position" : "prefix", node);
    }

    private static Optional<String> around(String field, Node node) {
        return node instanceof ScalarNode scalar
                ? Optional.of("write {" + field + ": " + scalar.text() + "}")
                : Optional.empty();
    }

    /** Where there is no command line, later versions allow no more than this of a binding. */
    private InputBinding contentsOnly(MapNode map) {
        Fields fields = new Fields(map, "inputBinding of what has no command line", scope);
        InputBinding binding = new InputBinding(
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                fields.bool("loadContents", false));
        fields.finish();
        return binding;
    }

    /** CommandLineBinding. */
    InputBinding commandLine(MapNode map, String kind) {
        Fields fields = new Fields(map, kind, scope);
        Optional<Expression> position =
                fields.expression("position", Integer.class::isInstance, "an integer or an expression");
        if (position.isPresent() && position.get().source() instanceof String) {
            fields.node("position", CwlVersion.V1_1);
        }
        InputBinding binding = new InputBinding(
                position,
                fields.string("prefix"),
                fields.bool("separate", true),
                fields.string("itemSeparator"),
                fields.text("valueFrom"),
                fields.bool("shellQuote", true),
                fields.bool("loadContents", false));
        if (!binding.shellQuote()) {
            scope.uses().unquoted().add(fields.node("shellQuote").position());
        }
        fields.finish();
        return binding;
    }

    Optional<OutputBinding> output(Fields parent) {
        Node node = parent.node("outputBinding");
        if (!(node instanceof MapNode map)) {
            if (node != null) {
                parent.wrong("outputBinding", node, "a map", around("glob", node));
            }
            return Optional.empty();
        }
        Fields fields = new Fields(map, "outputBinding", scope);
        OutputBinding binding = new OutputBinding(
                globs(fields),
                fields.bool("loadContents", false),
                listing(fields, fields.node("loadListing", CwlVersion.V1_1)),
                fields.onlyExpression("outputEval"));
        fields.finish();
        return Optional.of(binding);
    }

    /** v1.0 allows an outputBinding where it means nothing: in schemas, and where no tool is. */
    static void passOverOutput(Fields fields, Scope scope) {
        if (scope.version() == CwlVersion.V1_0 && fields.node("outputBinding") != null) {
            scope.problems().warning(fields.node("outputBinding").position(), "this outputBinding has no effect");
        }
    }

    static Optional<LoadListing> listing(Fields fields, Node node) {
        return fields.oneOf("loadListing", node, Words.LOAD_LISTING);
    }

    private List<Expression> globs(Fields fields) {
        Node node = fields.node("glob");
        List<Expression> globs = new ArrayList<>();
        for (Node item : node instanceof ListNode list ? list.items() : Fields.items(node)) {
            fields.expression("glob", item, String.class::isInstance, "a string or a list of strings")
                    .ifPresent(globs::add);
        }
        return globs;
    }
}
