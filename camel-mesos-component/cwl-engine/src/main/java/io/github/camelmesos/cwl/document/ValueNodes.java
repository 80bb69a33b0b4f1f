package io.github.camelmesos.cwl.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a node tree of plain values, for documents that were never text. */
public final class ValueNodes {

    private ValueNodes() {}

    /**
     * The values as a document; every node is at its start.
     *
     * @param value Map, List, String, Boolean, Number or null, to any depth
     */
    public static Node of(Object value, URI document) {
        return node(value, Position.startOf(document));
    }

    private static Node node(Object value, Position position) {
        if (value instanceof Map<?, ?> map) {
            Map<String, MapNode.Entry> fields = new LinkedHashMap<>();
            map.forEach((key, v) -> fields.put(
                    String.valueOf(key), new MapNode.Entry(String.valueOf(key), position, node(v, position))));
            return new MapNode(fields, position);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(node(item, position)));
            return new ListNode(items, position);
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return new ScalarNode(value, String.valueOf(value), position);
        }
        throw new IllegalArgumentException("not a plain value: " + value.getClass());
    }
}
