package io.github.camelmesos.mesos.json;

/** Something that is written as a JSON object. */
@FunctionalInterface
public interface JsonValue {

    /** Writes the fields, without the enclosing braces. */
    void writeFields(JsonWriter out);

    /** The whole object as UTF-8 bytes. */
    default byte[] toJsonBytes() {
        return Json.bytes(out -> out.object(this));
    }
}
