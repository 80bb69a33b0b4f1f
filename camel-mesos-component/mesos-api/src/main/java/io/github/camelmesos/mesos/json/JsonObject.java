package io.github.camelmesos.mesos.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A parsed JSON object. Reading a field that is absent, null or of another JSON type gives the default, so that fields
 * added by later Mesos versions do no harm; {@code required…} is for what a message cannot do without.
 */
public final class JsonObject {
    /** The object without fields. */
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, Object> fields;

    public JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** The raw value, see {@link Json}. */
    public Object get(String name) {
        return fields.get(name);
    }

    /** A string, or null. */
    public String string(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    public String string(String name, String otherwise) {
        return fields.get(name) instanceof String text ? text : otherwise;
    }

    public Optional<String> optionalString(String name) {
        return Optional.ofNullable(string(name));
    }

    public boolean bool(String name, boolean otherwise) {
        return fields.get(name) instanceof Boolean value ? value : otherwise;
    }

    public long integer(String name, long otherwise) {
        return fields.get(name) instanceof Number value ? value.longValue() : otherwise;
    }

    public double number(String name, double otherwise) {
        return fields.get(name) instanceof Number value ? value.doubleValue() : otherwise;
    }

    /** An object; the empty one where it is absent. */
    public JsonObject object(String name) {
        return fields.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    public Optional<JsonObject> optionalObject(String name) {
        return fields.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The string in {@code {"name": {"value": "…"}}}, as Mesos writes ids; null where absent. */
    public String id(String name) {
        return object(name).string("value");
    }

    /** The objects of an array; empty where it is absent. */
    public <T> List<T> list(String name, Function<JsonObject, T> reader) {
        if (!(fields.get(name) instanceof List<?> items)) {
            return List.of();
        }
        List<T> result = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof JsonObject object) {
                result.add(reader.apply(object));
            }
        }
        return Collections.unmodifiableList(result);
    }

    /** The strings of an array; empty where it is absent. */
    public List<String> strings(String name) {
        if (!(fields.get(name) instanceof List<?> items)) {
            return List.of();
        }
        return items.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /**
     * A string that must be there.
     *
     * @throws MalformedJsonException naming the field, when it is not
     */
    public String requiredString(String name) throws MalformedJsonException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new MalformedJsonException("expected the string '" + name + "'");
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
