package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes requirements and hints. Those that declare types are left out, since types stand where they are used. */
final class RequirementsPacker {

    private static final String TYPES = "SchemaDefRequirement";

    private static final Set<String> IMAGE_ARCHIVES = Set.of("dockerLoad", "dockerImport");

    private final ValuePacker values;
    private final PackedNames names;

    RequirementsPacker(ValuePacker values, PackedNames names) {
        this.values = values;
        this.names = names;
    }

    /** The types that a process declares. */
    static List<MapNode> types(MapNode process) {
        List<MapNode> types = new ArrayList<>();
        for (String field : List.of("requirements", "hints")) {
            for (ObjectMap.Entry entry : ObjectMap.of(process.get(field), "class", "class")) {
                if (isDeclaration(entry.name()) && entry.object().get("types") instanceof ListNode list) {
                    list.items().stream()
                            .filter(MapNode.class::isInstance)
                            .map(MapNode.class::cast)
                            .forEach(types::add);
                } else if (isDeclaration(entry.name()) && entry.object().get("types") instanceof MapNode single) {
                    types.add(single);
                }
            }
        }
        return types;
    }

    /** A list, in the order of the document. */
    List<Object> requirements(Node node) {
        List<Object> packed = new ArrayList<>();
        for (ObjectMap.Entry entry : ObjectMap.of(node, "class", "class")) {
            if (!isDeclaration(entry.name())) {
                packed.add(requirement(entry));
            }
        }
        return packed;
    }

    private Map<String, Object> requirement(ObjectMap.Entry entry) {
        Map<String, Object> packed = new LinkedHashMap<>();
        packed.put("class", names.of(entry.name(), entry.object()));
        for (MapNode.Entry field : entry.object().entries()) {
            if (field.key().equals("listing")) {
                packed.put("listing", listing(field.value()));
            } else if (IMAGE_ARCHIVES.contains(field.key()) && field.value() instanceof ScalarNode archive) {
                packed.put(field.key(), values.location(archive));
            } else if (!field.key().equals("class")) {
                packed.put(names.of(field.key(), entry.object()), values.plain(field.value()));
            }
        }
        return packed;
    }

    /** Files that are named in a document are values; the rest are expressions. */
    private Object listing(Node node) {
        return node instanceof ListNode list
                ? list.items().stream().map(values::value).collect(Collectors.toList())
                : values.plain(node);
    }

    private static boolean isDeclaration(String name) {
        return name.equals(TYPES) || name.equals("cwl:" + TYPES);
    }
}
