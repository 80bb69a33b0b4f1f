package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;

/** Whole numbers from {@code begin} to {@code end}, both included. */
public record Range(long begin, long end) implements JsonValue {

    public static Range from(JsonObject json) {
        return new Range(json.integer("begin", 0), json.integer("end", -1));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("begin", begin).field("end", end);
    }

    // Written out, as in AgentId.
    @Override
    public boolean equals(Object other) {
        return other instanceof Range that && begin == that.begin && end == that.end;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(begin * 31 + end);
    }
}
