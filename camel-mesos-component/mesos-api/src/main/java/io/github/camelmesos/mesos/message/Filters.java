package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.time.Duration;

/**
 * What the master does with the resources of an offer that were not used.
 *
 * @param refuse how long they are not offered again to this framework; Mesos' default is 5 seconds
 */
public record Filters(Duration refuse) implements JsonValue {
    /** Offer again at once. */
    public static final Filters NONE = new Filters(Duration.ZERO);

    public static Filters refuseFor(Duration duration) {
        return new Filters(duration);
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("refuse_seconds", refuse.toNanos() / 1e9);
    }
}
