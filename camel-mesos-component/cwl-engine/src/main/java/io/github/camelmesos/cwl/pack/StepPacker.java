package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the steps of a workflow. */
final class StepPacker {

    private final ProcessPacker process;
    private final PortPacker ports;
    private final TypeTable types;

    StepPacker(ProcessPacker process, PortPacker ports, TypeTable types) {
        this.process = process;
        this.ports = ports;
        this.types = types;
    }

    Map<String, Object> steps(Node node) {
        Map<String, Object> steps = new LinkedHashMap<>();
        for (ObjectMap.Entry entry : ObjectMap.of(node, "id", "run")) {
            steps.put(entry.shortName(), step(entry.object()));
        }
        return steps;
    }

    private Map<String, Object> step(MapNode step) {
        TypeTable inside = types.with(RequirementsPacker.types(step));
        Map<String, Object> packed = new LinkedHashMap<>();
        for (MapNode.Entry entry : step.entries()) {
            Node value = entry.value();
            switch (entry.key()) {
                case "id" -> {}
                case "in" -> packed.put("in", ports.stepInputs(value));
                case "out" -> packed.put("out", outputs(value));
                case "scatter" -> packed.put("scatter", names(value));
                case "run" -> packed.put("run", process.run(value, inside));
                case "requirements", "hints" -> process.requirements(entry, packed);
                default ->
                    packed.put(
                            process.names().of(entry.key(), step),
                            process.values().plain(value));
            }
        }
        return packed;
    }

    private static List<Object> outputs(Node node) {
        List<Object> outputs = new ArrayList<>();
        for (Node item : ((ListNode) node).items()) {
            outputs.add(LinkNames.shortName(item instanceof MapNode map ? map.get("id") : item));
        }
        return outputs;
    }

    private static Object names(Node node) {
        return node instanceof ListNode list
                ? list.items().stream().map(LinkNames::shortName).toList()
                : LinkNames.shortName(node);
    }
}
