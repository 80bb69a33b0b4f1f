package io.github.camelmesos.mesos;

import io.github.camelmesos.mesos.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** Parsed JSON as text again. */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        if (value instanceof JsonObject object) {
            return object.names().stream()
                    .map(name -> quoted(name) + ":" + of(object.get(name)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
