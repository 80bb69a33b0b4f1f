package io.github.camelmesos.embedded.contract;

import io.github.camelmesos.mesos.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Field names and JSON types of a value; of an array, all that its items have. */
record Shape(String type, Map<String, Shape> fields, Shape items) {
    /** Objects whose names are data: ours may have fewer than Mesos, but none that Mesos has not. */
    private static final Set<String> OPEN = Set.of("flags");

    static Shape of(Object value) {
        if (value instanceof JsonObject object) {
            Map<String, Shape> fields = new TreeMap<>();
            object.names().forEach(name -> fields.put(name, of(object.get(name))));
            return new Shape("object", fields, null);
        }
        if (value instanceof List<?> list) {
            Shape items = list.stream().map(Shape::of).reduce(Shape::union).orElse(null);
            return new Shape("array", Map.of(), items);
        }
        String type = value == null
                ? "null"
                : value instanceof Number ? "number" : value.getClass().getSimpleName();
        return new Shape(type, Map.of(), null);
    }

    private Shape union(Shape other) {
        Map<String, Shape> all = new TreeMap<>(fields);
        other.fields.forEach((name, shape) -> all.merge(name, shape, Shape::union));
        Shape bothItems = items == null ? other.items : other.items == null ? items : items.union(other.items);
        return new Shape(type, all, bothItems);
    }

    /** How another shape differs from this one. */
    List<String> differences(Shape other) {
        return differences(other, false);
    }

    /** As {@link #differences(Shape)}; {@code open}: the names in the outermost object are data. */
    List<String> differences(Shape other, boolean open) {
        List<String> found = new ArrayList<>();
        compare("$", other, open, found);
        return found;
    }

    private void compare(String path, Shape other, boolean open, List<String> found) {
        if (!type.equals(other.type)) {
            found.add(path + ": expected " + type + ", is " + other.type);
            return;
        }
        Set<String> names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        for (String name : names) {
            Shape expected = fields.get(name);
            Shape actual = other.fields.get(name);
            if (expected == null) {
                found.add(path + "." + name + ": Mesos has no such field");
            } else if (actual == null) {
                if (!open) {
                    found.add(path + "." + name + ": is missing");
                }
            } else {
                expected.compare(path + "." + name, actual, OPEN.contains(name), found);
            }
        }
        if (items != null && other.items != null) {
            items.compare(path + "[]", other.items, false, found);
        } else if (items != null && !open) {
            found.add(path + ": is an empty array");
        }
    }
}
