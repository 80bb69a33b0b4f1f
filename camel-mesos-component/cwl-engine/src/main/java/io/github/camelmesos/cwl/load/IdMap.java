package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a field that may be a list of objects, or a map of name to object, into the form of a list.
 *
 * @param subject the field of each object that the map's key stands for: {@code id}, {@code class}
 * @param predicate the field that a value which is no map stands for; null where there is no such short form
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Identifier_maps">Identifier maps</a>
 */
record IdMap(String subject, String predicate) {

    static final IdMap PARAMETERS = new IdMap("id", "type");
    static final IdMap STEP_INPUTS = new IdMap("id", "source");
    static final IdMap STEPS = new IdMap("id", null);
    static final IdMap REQUIREMENTS = new IdMap("class", null);
    static final IdMap RECORD_FIELDS = new IdMap("name", "type");
    static final IdMap ENVIRONMENT = new IdMap("envName", "envValue");
    static final IdMap PACKAGES = new IdMap("package", "specs");

    /** A field of what stands in such lists that may well stand there alone; any other lone key is a name. */
    private static final Set<String> FIELDS = Set.of(
            "id",
            "class",
            "name",
            "package",
            "envName",
            "type",
            "source",
            "default",
            "valueFrom",
            "run",
            "outputSource",
            "inputBinding",
            "outputBinding",
            "doc",
            "label",
            "format",
            "envValue",
            "specs",
            "version",
            "linkMerge",
            "dockerPull",
            "types",
            "expressionLib",
            "listing",
            "envDef");

    /** The objects of a field; those that are none are reported and left out. */
    List<MapNode> objects(String field, Node node, Problems problems) {
        List<MapNode> objects = new ArrayList<>();
        if (node instanceof ListNode list) {
            for (Node item : list.items()) {
                if (item instanceof MapNode map && isNamedEntry(map)) {
                    MapNode.Entry entry = map.entries().iterator().next();
                    problems.error(
                            map.position(),
                            "an item of '" + field + "' has no '" + subject + "'",
                            "write it without the dash, or {" + subject + ": " + entry.key() + ", ...}");
                    add(objects, field, entry, problems);
                } else if (item instanceof MapNode map) {
                    objects.add(map);
                } else {
                    Optional<String> text = item instanceof ScalarNode scalar ? scalar.string() : Optional.empty();
                    problems.error(
                            item.position(),
                            "an item of '" + field + "' must be a map, not " + item.describe(),
                            text.map(name -> "write {" + subject + ": " + name + ", ...}"));
                }
            }
        } else if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                if (!entry.key().startsWith("$")) {
                    add(objects, field, entry, problems);
                }
            }
        } else if (node != null) {
            problems.error(node.position(), "'" + field + "' must be a list or a map, not " + node.describe());
        }
        return objects;
    }

    /** An entry of the other form, a map, which stands in a list: {@code - reads: File}. */
    private boolean isNamedEntry(MapNode map) {
        if (map.entries().size() != 1) {
            return false;
        }
        String key = map.entries().iterator().next().key();
        return !FIELDS.contains(key) && key.indexOf(':') < 0 && !key.startsWith("$");
    }

    private void add(List<MapNode> objects, String field, MapNode.Entry entry, Problems problems) {
        if (entry.value() instanceof MapNode || predicate != null) {
            objects.add(object(entry));
        } else {
            boolean empty = this == REQUIREMENTS && entry.value() instanceof ScalarNode scalar && scalar.isNull();
            String message = "'" + entry.key() + "' in '" + field + "' must be a map, not "
                    + entry.value().describe();
            if (empty) {
                problems.error(entry.keyPosition(), message, "write {} where there are no fields");
            } else {
                problems.error(entry.keyPosition(), message);
            }
        }
    }

    private MapNode object(MapNode.Entry entry) {
        Map<String, MapNode.Entry> fields = new LinkedHashMap<>();
        fields.put(
                subject,
                new MapNode.Entry(subject, entry.keyPosition(), ScalarNode.of(entry.key(), entry.keyPosition())));
        if (entry.value() instanceof MapNode map) {
            map.entries().stream().filter(e -> !e.key().equals(subject)).forEach(e -> fields.put(e.key(), e));
        } else {
            fields.put(predicate, new MapNode.Entry(predicate, entry.keyPosition(), entry.value()));
        }
        return new MapNode(fields, entry.keyPosition());
    }
}
