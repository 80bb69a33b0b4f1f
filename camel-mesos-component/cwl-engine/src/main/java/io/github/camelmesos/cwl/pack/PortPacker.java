package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the inputs and outputs of a process and of its steps. */
final class PortPacker {

    private final ValuePacker values;
    private final TypePacker types;
    private final LinkNames links;

    PortPacker(ValuePacker values, TypePacker types, LinkNames links) {
        this.values = values;
        this.types = types;
        this.links = links;
    }

    /** Of a process, by their names. */
    Map<String, Object> ports(Node node) {
        Map<String, Object> ports = new LinkedHashMap<>();
        for (ObjectMap.Entry entry : ObjectMap.of(node, "id", "type")) {
            ports.put(entry.shortName(), fields(entry.object()));
        }
        return ports;
    }

    /** Of a step, by their names. */
    Map<String, Object> stepInputs(Node node) {
        Map<String, Object> ports = new LinkedHashMap<>();
        for (ObjectMap.Entry entry : ObjectMap.of(node, "id", "source")) {
            ports.put(entry.shortName(), fields(entry.object()));
        }
        return ports;
    }

    private Map<String, Object> fields(MapNode port) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (MapNode.Entry entry : port.entries()) {
            Node value = entry.value();
            switch (entry.key()) {
                case "id" -> {}
                case "type" -> fields.put("type", types.type(value));
                case "default" -> fields.put("default", values.value(value));
                case "format" -> fields.put("format", values.format(value));
                case "source", "outputSource" -> fields.put(entry.key(), links.sources(value));
                default -> fields.put(values.name(entry.key(), port), values.plain(value));
            }
        }
        return fields;
    }
}
