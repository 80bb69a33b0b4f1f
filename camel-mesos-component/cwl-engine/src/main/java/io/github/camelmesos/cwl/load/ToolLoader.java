package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CommandLineTool.Argument;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CommandLineTool, ExpressionTool and Operation. */
final class ToolLoader {

    private final Scope scope;
    private final Fields fields;

    ToolLoader(Scope scope, MapNode map, String kind) {
        this.scope = scope;
        this.fields = new Fields(map, kind, scope);
    }

    CommandLineTool commandLineTool() {
        StandardStreams streams = new StandardStreams(scope.id(), fields);
        ProcessHeader header = header(true, streams);
        CommandLineTool tool = new CommandLineTool(
                header,
                baseCommand(),
                arguments(),
                streams.stdin(),
                streams.stdout(),
                streams.stderr(),
                codes("successCodes"),
                codes("temporaryFailCodes"),
                codes("permanentFailCodes"));
        fields.finish();
        return tool;
    }

    /** A lone string is the name of a program: nothing is split at its spaces. */
    private List<String> baseCommand() {
        List<String> words = fields.strings("baseCommand");
        if (fields.node("baseCommand") instanceof ScalarNode name && name.text().matches("[^/ ]+ .*")) {
            String list = String.join(", ", name.text().split(" +"));
            scope.problems()
                    .add(new Problem(
                            Problem.Severity.WARNING,
                            name.position(),
                            "baseCommand is the name of one program, which has a space in it: '" + name.text() + "'",
                            Optional.of("for a program with arguments write [" + list + "]")));
        }
        return words;
    }

    ExpressionTool expressionTool() {
        ProcessHeader header = header(false, null);
        fields.required("expression");
        Expression expression =
                fields.onlyExpression("expression").orElseGet(() -> new Expression("", fields.position()));
        fields.finish();
        return new ExpressionTool(header, expression);
    }

    Operation operation() {
        ProcessHeader header = header(false, null);
        fields.finish();
        return new Operation(header);
    }

    private ProcessHeader header(boolean tool, StandardStreams streams) {
        Requirements requirements = new RequirementsLoader(scope).load(fields);
        PortLoader ports = new PortLoader(scope, tool);
        List<InputPort> inputs = ports.inputs(fields.required("inputs"), streams);
        List<OutputPort> outputs = ports.outputs(fields.required("outputs"), streams, null);
        return new HeaderLoader(scope, fields).load(inputs, outputs, requirements);
    }

    private List<Argument> arguments() {
        Node node = fields.node("arguments");
        if (node != null && !(node instanceof ListNode)) {
            fields.wrong("arguments", node, "a list");
            return List.of();
        }
        List<Argument> arguments = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            if (item instanceof MapNode map) {
                arguments.add(new Argument(binding(map)));
            } else if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
                arguments.add(new Argument(plain(scope.expression(item))));
            } else {
                fields.wrong("arguments", item, "a list of strings, expressions and bindings");
            }
        }
        return arguments;
    }

    private InputBinding binding(MapNode map) {
        if (!map.has("valueFrom")) {
            scope.problems().error(map.position(), "an argument has no 'valueFrom'");
        }
        return new BindingLoader(scope).commandLine(map, "argument");
    }

    private static InputBinding plain(Expression value) {
        return new InputBinding(
                Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.of(value), true, false);
    }

    private Set<Integer> codes(String name) {
        Node node = fields.node(name);
        Set<Integer> codes = new LinkedHashSet<>();
        for (Node item : Fields.items(node)) {
            if (node instanceof ListNode && item instanceof ScalarNode s && s.value() instanceof Integer code) {
                codes.add(code);
            } else {
                fields.wrong(name, item, "a list of integers");
            }
        }
        return codes;
    }
}
