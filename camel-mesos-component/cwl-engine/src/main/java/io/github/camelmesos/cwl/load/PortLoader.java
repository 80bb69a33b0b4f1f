package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.OutputBinding;
import io.github.camelmesos.cwl.model.OutputPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code inputs} and {@code outputs}. */
final class PortLoader {

    private static final List<String> SCHEMA_FIELDS = List.of("items", "fields", "symbols");

    /** What may be given any value, or none. */
    private static final CwlType UNTYPED =
            new CwlType.UnionType(List.of(CwlType.Primitive.NULL, CwlType.Primitive.ANY));

    private final Scope scope;
    private final boolean tool;

    /** @param tool of a CommandLineTool */
    PortLoader(Scope scope, boolean tool) {
        this.scope = scope;
        this.tool = tool;
    }

    List<InputPort> inputs(Node node, StandardStreams streams) {
        List<InputPort> ports = new ArrayList<>();
        Map<String, MapNode> seen = new HashMap<>();
        for (MapNode map : IdMap.PARAMETERS.objects("inputs", node, scope.problems())) {
            Fields fields = new Fields(map, "input", scope);
            String id = id(fields, "input", seen, map);
            ports.add(input(id, fields, map, streams));
            fields.finish();
        }
        return ports;
    }

    /** @param sources reads what an output of a workflow is made of; null for other processes */
    List<OutputPort> outputs(Node node, StandardStreams streams, OutputSources sources) {
        List<OutputPort> ports = new ArrayList<>();
        Map<String, MapNode> seen = new HashMap<>();
        for (MapNode map : IdMap.PARAMETERS.objects("outputs", node, scope.problems())) {
            Fields fields = new Fields(map, "output", scope);
            String id = id(fields, "output", seen, map);
            ports.add(output(id, fields, map, streams, sources));
            fields.finish();
        }
        return ports;
    }

    private InputPort input(String id, Fields fields, MapNode map, StandardStreams streams) {
        ParameterKind kind = tool ? ParameterKind.TOOL_INPUT : ParameterKind.INPUT;
        Node type = type(fields);
        boolean stdin = tool && streams.isInput(type, id, fields, scope);
        FileAttributes files = new FileAttributesLoader(scope, fields, kind).ofParameter();
        Node defaultNode = fields.node("default");
        boolean hasDefault = fields.has("default");
        return new InputPort(
                id,
                stdin ? CwlType.Primitive.FILE : type(type, kind),
                stdin ? StandardStreams.streamed(files) : files,
                hasDefault,
                defaultNode == null ? null : new ValueLoader(scope).load(defaultNode),
                new BindingLoader(scope).input(fields, kind),
                fields.string("label"),
                fields.doc(),
                map.position());
    }

    private OutputPort output(String id, Fields fields, MapNode map, StandardStreams streams, OutputSources sources) {
        ParameterKind kind = tool ? ParameterKind.TOOL_OUTPUT : ParameterKind.OUTPUT;
        Node type = type(fields);
        Optional<OutputBinding> stream = tool ? streams.output(type, fields, scope) : Optional.empty();
        FileAttributes files = new FileAttributesLoader(scope, fields, kind).ofParameter();
        if (!tool) {
            BindingLoader.passOverOutput(fields, scope);
        }
        return new OutputPort(
                id,
                stream.isPresent() ? CwlType.Primitive.FILE : type(type, kind),
                stream.isPresent() ? StandardStreams.streamed(files) : files,
                stream.isPresent() || !tool ? stream : new BindingLoader(scope).output(fields),
                sources == null ? Optional.empty() : sources.read(fields),
                fields.string("label"),
                fields.doc(),
                map.position());
    }

    /** A schema's own fields that stand beside its word are not unknown: that word is reported. */
    private Node type(Fields fields) {
        Node type = mayBeUntyped() ? fields.node("type") : fields.required("type");
        if (type instanceof ScalarNode scalar && TypeNames.isSchema(scalar.text())) {
            SCHEMA_FIELDS.forEach(fields::node);
        }
        return type;
    }

    private CwlType type(Node node, ParameterKind kind) {
        if (node != null) {
            return new TypeLoader(scope, kind).load(node);
        }
        return mayBeUntyped() ? UNTYPED : CwlType.Primitive.ANY;
    }

    /** In the schema of v1.0 the type of a parameter is optional; since v1.1 it is not. */
    private boolean mayBeUntyped() {
        return !scope.version().atLeast(CwlVersion.V1_1);
    }

    private String id(Fields fields, String what, Map<String, MapNode> seen, MapNode map) {
        fields.required("id");
        String id = fields.string("id").map(References::shortName).orElse("");
        MapNode earlier = seen.putIfAbsent(id, map);
        if (earlier != null && !id.isEmpty()) {
            String first = "first at line " + earlier.position().line();
            scope.problems().error(map.position(), "two " + what + "s have the id '" + id + "', " + first);
        }
        return id;
    }

    /** Reads {@code outputSource} and what goes with it. */
    interface OutputSources {
        Optional<LinkSource> read(Fields fields);
    }
}
