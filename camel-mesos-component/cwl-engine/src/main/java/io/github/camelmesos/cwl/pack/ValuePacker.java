package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes values so that they mean the same in another document: places become absolute. */
final class ValuePacker {

    private static final Set<String> FILES = Set.of("File", "Directory", "cwl:File", "cwl:Directory");

    private final Documents documents;
    private final PackedNames names;

    ValuePacker(Documents documents, PackedNames names) {
        this.documents = documents;
        this.names = names;
    }

    /** What has no references in it, but may have extension fields. */
    Object plain(Node node) {
        if (node instanceof MapNode map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.entries().forEach(entry -> values.put(names.of(entry.key(), map), plain(entry.value())));
            return values;
        }
        return node instanceof ListNode list
                ? list.items().stream().map(this::plain).collect(Collectors.toList())
                : node.toValue();
    }

    /** The name of a field, which may be an extension. */
    String name(String key, MapNode object) {
        return names.of(key, object);
    }

    /** A CWL value: a default. */
    Object value(Node node) {
        if (node instanceof ListNode list) {
            return list.items().stream().map(this::value).collect(Collectors.toList());
        }
        if (!(node instanceof MapNode map)) {
            return node.toValue();
        }
        boolean file = map.string("class").filter(FILES::contains).isPresent();
        Map<String, Object> values = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            if (file
                    && entry.value() instanceof ScalarNode scalar
                    && scalar.string().isPresent()) {
                attribute(entry.key(), scalar, map, values);
            } else {
                values.put(entry.key(), value(entry.value()));
            }
        }
        return values;
    }

    /** A format: an IRI or an expression, or a list of such. */
    Object format(Node node) {
        if (node instanceof ListNode list) {
            return list.items().stream().map(this::format).toList();
        }
        return node instanceof ScalarNode scalar && scalar.string().isPresent()
                ? names.of(scalar.text(), scalar)
                : node.toValue();
    }

    private void attribute(String name, ScalarNode text, MapNode file, Map<String, Object> values) {
        switch (name) {
            case "location" -> values.put("location", location(text));
            // A location says which of the two it is; where both are given, that one holds.
            case "path" -> {
                if (!file.has("location")) {
                    values.put(
                            "location",
                            References.resolvePath(documents.of(file).base(), text.text())
                                    .toString());
                }
            }
            case "format" -> values.put("format", format(text));
            default -> values.put(name, text.text());
        }
    }

    /** A reference to a file, as it means the same elsewhere. */
    String location(ScalarNode text) {
        return text.text().startsWith("_:")
                ? text.text()
                : documents.of(text).resolve(text.text()).map(Object::toString).orElse(text.text());
    }
}
