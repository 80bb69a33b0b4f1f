package io.github.camelmesos.cwl.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map, in document order. */
public record MapNode(Map<String, Entry> fields, Position position, int size) implements Node {

    /** A key, where it stands, and its value. */
    public record Entry(String key, Position keyPosition, Node value) {}

    public MapNode(Map<String, Entry> fields, Position position) {
        this(
                Collections.unmodifiableMap(fields),
                position,
                1 + fields.values().stream().mapToInt(e -> e.value().size()).sum());
    }

    public Collection<Entry> entries() {
        return fields.values();
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** The value of a key; null where there is none, as of a Map. */
    public Node get(String key) {
        Entry entry = fields.get(key);
        return entry == null ? null : entry.value();
    }

    /** The value of a key where it is a string. */
    public Optional<String> string(String key) {
        return get(key) instanceof ScalarNode scalar ? scalar.string() : Optional.empty();
    }

    @Override
    public Object toValue() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.values().forEach(e -> values.put(e.key(), e.value().toValue()));
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String describe() {
        return "a map";
    }
}
