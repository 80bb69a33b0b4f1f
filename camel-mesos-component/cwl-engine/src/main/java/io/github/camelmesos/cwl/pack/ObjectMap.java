package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The objects of a field that is a list of them, or a map of name to object. */
final class ObjectMap {

    private ObjectMap() {}

    /** An object by its name, as that is written. */
    record Entry(String name, MapNode object) {

        String shortName() {
            return References.shortName(name);
        }
    }

    /**
     * @param subject the field that the key of a map stands for
     * @param predicate the field that a value which is no object stands for
     */
    static List<Entry> of(Node node, String subject, String predicate) {
        List<Entry> entries = new ArrayList<>();
        if (node instanceof ListNode list) {
            for (Node item : list.items()) {
                if (item instanceof MapNode map) {
                    entries.add(new Entry(map.string(subject).orElse(""), map));
                }
            }
        } else if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                if (!entry.key().startsWith("$")) {
                    entries.add(new Entry(entry.key(), object(entry, predicate)));
                }
            }
        }
        return entries;
    }

    private static MapNode object(MapNode.Entry entry, String predicate) {
        return entry.value() instanceof MapNode map
                ? map
                : new MapNode(
                        Map.of(predicate, new MapNode.Entry(predicate, entry.keyPosition(), entry.value())),
                        entry.keyPosition());
    }
}
