package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Labels travel as a list of pairs; here they are a map in their order. */
public final class Labels {
    private Labels() {}

    /** The labels of a task or framework; empty where it has none. */
    public static Map<String, String> from(JsonObject owner) {
        return pairs(owner.object("labels"), "labels", "key");
    }

    static Map<String, String> pairs(JsonObject json, String listName, String keyName) {
        Map<String, String> pairs = new LinkedHashMap<>();
        json.list(listName, pair -> pairs.put(pair.string(keyName, ""), pair.string("value", "")));
        return Collections.unmodifiableMap(pairs);
    }

    /** Writes them, unless there are none. */
    public static void write(JsonWriter out, Map<String, String> labels) {
        if (!labels.isEmpty()) {
            out.object("labels", json -> writePairs(json, "labels", "key", labels));
        }
    }

    static void writePairs(JsonWriter out, String listName, String keyName, Map<String, String> pairs) {
        out.array(listName, pairs.entrySet(), (json, pair) -> json.field(keyName, pair.getKey())
                .field("value", pair.getValue()));
    }
}
