package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of agents. Those that are no text are left out. */
final class Attributes {
    private Attributes() {}

    static Map<String, String> from(JsonObject owner) {
        Map<String, String> attributes = new LinkedHashMap<>();
        owner.list("attributes", item -> item).forEach(item -> item.object("text")
                .optionalString("value")
                .ifPresent(text -> attributes.put(item.string("name", ""), text)));
        return attributes;
    }

    /** Writes them, unless there are none. */
    static void write(JsonWriter out, Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            out.array("attributes", attributes.entrySet(), (json, attribute) -> json.field("name", attribute.getKey())
                    .field("type", "TEXT")
                    .object("text", text -> text.field("value", attribute.getValue())));
        }
    }
}
