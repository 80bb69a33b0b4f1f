package io.github.camelmesos.cluster.account;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** What is taken down: one line of text, JSON. */
public sealed interface AccountLine permits Reservation, RunUse {

    /** Of several lines with the same key the last one counts. */
    String key();

    /** The moment under which it is taken down: when what it tells of was over. */
    Instant at();

    String tenant();

    String run();

    /** The fields, without that of the kind. */
    JsonValue json();

    /** As text, without a line's end. */
    default String text() {
        String kind = this instanceof Reservation ? Reservation.KIND : RunUse.KIND;
        JsonValue line = out -> json().writeFields(out.field("kind", kind));
        return new String(line.toJsonBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws IOException when it is something else
     */
    static AccountLine parse(String text) throws IOException {
        JsonObject json = Json.parseObject(text);
        try {
            String kind = json.requiredString("kind");
            return switch (kind) {
                case Reservation.KIND -> Reservation.read(json);
                case RunUse.KIND -> RunUse.read(json);
                default -> throw new IOException("unknown kind of line '" + kind + "'");
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
