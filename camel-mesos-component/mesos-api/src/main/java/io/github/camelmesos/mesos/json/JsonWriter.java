package io.github.camelmesos.mesos.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes JSON objects field by field. A null value is a field that is left out: Mesos messages have no nulls. Exceptions
 * of the target are wrapped, since it is memory in practice.
 */
public final class JsonWriter {
    private final JsonGenerator generator;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    public JsonWriter field(String name, String value) {
        return value == null ? this : write(() -> generator.writeStringField(name, value));
    }

    /** A field that is left out when it is empty. */
    public JsonWriter field(String name, Optional<String> value) {
        return field(name, value.orElse(null));
    }

    public JsonWriter field(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    public JsonWriter field(String name, long value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    public JsonWriter field(String name, double value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    /** {@code "name": {…}}; a lambda does for the value. */
    public JsonWriter object(String name, JsonValue value) {
        return value == null
                ? this
                : write(() -> generator.writeFieldName(name)).object(value);
    }

    /** An object that is left out when it is empty. */
    public JsonWriter value(String name, Optional<? extends JsonValue> value) {
        return object(name, (JsonValue) value.orElse(null));
    }

    /** {@code "name": {"value": "…"}}. */
    public JsonWriter id(String name, String id) {
        return object(name, out -> out.field("value", id));
    }

    /** As {@link #id(String, String)}, left out when it is empty. */
    public JsonWriter id(String name, Optional<String> id) {
        return id.isEmpty() ? this : id(name, id.get());
    }

    /** {@code "name": {"nanoseconds": n}}, as Mesos writes times and durations. */
    public JsonWriter nanoseconds(String name, long nanoseconds) {
        return object(name, out -> out.field("nanoseconds", nanoseconds));
    }

    /** An array of objects, written even when it is empty. */
    public <T> JsonWriter array(String name, Collection<T> items, BiConsumer<JsonWriter, T> fields) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> object(out -> fields.accept(out, item)));
        return write(generator::writeEndArray);
    }

    /** As {@link #array(String, Collection, BiConsumer)} for values that write themselves. */
    public JsonWriter array(String name, Collection<? extends JsonValue> items) {
        return array(name, items, (out, item) -> item.writeFields(out));
    }

    /** An array of objects, left out when it is empty. */
    public JsonWriter arrayUnlessEmpty(String name, Collection<? extends JsonValue> items) {
        return items.isEmpty() ? this : array(name, items);
    }

    public JsonWriter strings(String name, Collection<String> items) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> write(() -> generator.writeString(item)));
        return write(generator::writeEndArray);
    }

    /** An array of arrays of strings. */
    public JsonWriter lists(String name, Collection<? extends Collection<String>> lists) {
        write(() -> generator.writeArrayFieldStart(name));
        for (Collection<String> list : lists) {
            write(generator::writeStartArray);
            list.forEach(item -> write(() -> generator.writeString(item)));
            write(generator::writeEndArray);
        }
        return write(generator::writeEndArray);
    }

    /** An object of strings. */
    public JsonWriter strings(String name, Map<String, String> entries) {
        return object(name, out -> entries.forEach(out::field));
    }

    /** An object where a value stands: the root, or an item of {@link #items}. */
    public JsonWriter object(JsonValue value) {
        write(generator::writeStartObject);
        value.writeFields(this);
        return write(generator::writeEndObject);
    }

    /** An array as the root. */
    public <T> JsonWriter items(Collection<T> items, BiConsumer<JsonWriter, T> fields) {
        write(generator::writeStartArray);
        items.forEach(item -> object(out -> fields.accept(out, item)));
        return write(generator::writeEndArray);
    }

    private JsonWriter write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Step {
        void run() throws IOException;
    }
}
