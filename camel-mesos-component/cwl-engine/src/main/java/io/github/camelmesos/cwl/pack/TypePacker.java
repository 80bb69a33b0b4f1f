package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.SourceDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes types with the schemas of named ones in place of their names. */
final class TypePacker {

    private final Documents documents;
    private final TypeTable types;
    private final ValuePacker values;
    private final TypeUse use;

    TypePacker(Documents documents, TypeTable types, ValuePacker values, TypeUse use) {
        this.documents = documents;
        this.types = types;
        this.values = values;
        this.use = use;
    }

    Object type(Node node) {
        if (node instanceof ListNode list) {
            return list.items().stream().map(this::type).toList();
        }
        if (node instanceof MapNode map) {
            return schema(map);
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.string().map(text -> named(text, scalar)).orElse(scalar.value());
    }

    private Object named(String text, ScalarNode place) {
        if (text.length() > 1 && text.endsWith("?")) {
            Object inner = named(text.substring(0, text.length() - 1), place);
            return inner instanceof String name ? name + "?" : union(inner);
        }
        if (text.length() > 2 && text.endsWith("[]")) {
            Object inner = named(text.substring(0, text.length() - 2), place);
            return inner instanceof String name ? name + "[]" : array(inner);
        }
        SourceDocument document = documents.of(place);
        URI meant = text.indexOf('#') < 0
                ? document.uri()
                : document.resolve(text).map(References::withoutFragment).orElse(document.uri());
        Optional<MapNode> schema = types.find(text, meant);
        return schema.isPresent() ? schema(schema.get()) : text;
    }

    private static Object union(Object type) {
        List<Object> members = new ArrayList<>(List.of("null"));
        members.addAll(type instanceof List<?> list ? list : List.of(type));
        return members;
    }

    private static Object array(Object items) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("items", items);
        return array;
    }

    /** A type that stands where it is used needs no name; symbols and fields have theirs within it. */
    private Object schema(MapNode map) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            switch (entry.key()) {
                case "name" -> {}
                case "items" -> schema.put("items", type(entry.value()));
                case "fields" -> schema.put("fields", fields(entry.value()));
                case "symbols" -> schema.put("symbols", symbols(entry.value()));
                default -> keep(entry, schema);
            }
        }
        return schema;
    }

    private void keep(MapNode.Entry entry, Map<String, Object> object) {
        if (use.allows(entry)) {
            object.put(entry.key(), values.plain(entry.value()));
        }
    }

    private static List<Object> symbols(Node node) {
        List<Object> symbols = new ArrayList<>();
        for (Node item : ((ListNode) node).items()) {
            Object symbol = item.toValue();
            symbols.add(symbol instanceof String text && text.indexOf('#') >= 0 ? References.shortName(text) : symbol);
        }
        return symbols;
    }

    private List<Object> fields(Node node) {
        List<Object> fields = new ArrayList<>();
        for (ObjectMap.Entry entry : ObjectMap.of(node, "name", "type")) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", References.shortName(entry.name()));
            for (MapNode.Entry member : entry.object().entries()) {
                switch (member.key()) {
                    case "name" -> {}
                    case "type" -> field.put("type", type(member.value()));
                    case "format" -> field.put("format", values.format(member.value()));
                    default -> keep(member, field);
                }
            }
            fields.add(field);
        }
        return fields;
    }
}
