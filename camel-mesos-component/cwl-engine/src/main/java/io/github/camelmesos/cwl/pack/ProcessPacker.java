package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one process; those it runs by reference go into the graph. */
final class ProcessPacker {

    /** Of the document, not of the process. */
    private static final Set<String> OF_DOCUMENT = Set.of("id", "cwlVersion", "$namespaces", "$schemas", "$base");

    private final PackedGraph graph;
    private final Documents documents;
    private final TypeTable outerTypes;
    private final ValuePacker values;

    ProcessPacker(PackedGraph graph, Documents documents, TypeTable outerTypes) {
        this.graph = graph;
        this.documents = documents;
        this.outerTypes = outerTypes;
        this.values = new ValuePacker(documents, graph.names());
    }

    /** As an object of the graph. */
    Map<String, Object> graphObject(MapNode process, String id) {
        Map<String, Object> packed = new LinkedHashMap<>();
        packed.put("id", id);
        packed.putAll(process(process));
        return packed;
    }

    /** As it stands in a step. */
    Map<String, Object> process(MapNode process) {
        graph.names().add(documents.of(process));
        TypeTable types = outerTypes.with(RequirementsPacker.types(process));
        LinkNames links = new LinkNames(process);
        PortPacker inputs = ports(types, TypeUse.inputs(process), links);
        PortPacker outputs = ports(types, TypeUse.outputs(process), links);
        Map<String, Object> packed = new LinkedHashMap<>();
        for (MapNode.Entry entry : process.entries()) {
            String key = entry.key();
            switch (key) {
                case "inputs" -> packed.put(key, inputs.ports(entry.value()));
                case "outputs" -> packed.put(key, outputs.ports(entry.value()));
                case "steps" -> packed.put(key, new StepPacker(this, inputs, types).steps(entry.value()));
                case "requirements", "hints" -> requirements(entry, packed);
                case "intent" -> packed.put(key, intent((ListNode) entry.value()));
                default -> {
                    if (!OF_DOCUMENT.contains(key)) {
                        packed.put(graph.names().of(key, process), values.plain(entry.value()));
                    }
                }
            }
        }
        return packed;
    }

    private PortPacker ports(TypeTable types, TypeUse use, LinkNames links) {
        return new PortPacker(values, new TypePacker(documents, types, values, use), links);
    }

    /** Nothing where only types were declared. */
    void requirements(MapNode.Entry entry, Map<String, Object> packed) {
        List<Object> requirements = new RequirementsPacker(values, graph.names()).requirements(entry.value());
        if (!requirements.isEmpty()) {
            packed.put(entry.key(), requirements);
        }
    }

    /** What a step runs. */
    Object run(Node run, TypeTable types) {
        if (run instanceof MapNode embedded) {
            graph.checkVersion(embedded);
            return new ProcessPacker(graph, documents, types).process(embedded);
        }
        return graph.reference((ScalarNode) run, types);
    }

    ValuePacker values() {
        return values;
    }

    PackedNames names() {
        return graph.names();
    }

    private List<Object> intent(ListNode list) {
        List<Object> intents = new ArrayList<>();
        list.items().forEach(item -> intents.add(values.format(item)));
        return intents;
    }
}
