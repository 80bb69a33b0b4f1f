package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An entry as one flat JSON object. */
final class EntryJson {

    private EntryJson() {}

    static byte[] write(LedgerEntry entry) {
        JsonValue json = out -> out.field("cluster", entry.cluster())
                .field("run", entry.run())
                .field("tenant", entry.tenant())
                .field("provider", entry.provider())
                .field("state", entry.state().name())
                .field("agents", entry.shape().agents())
                .field("cpus", entry.shape().agent().cpus())
                .field("memoryMiB", entry.shape().agent().memoryMiB())
                .field("diskMiB", entry.shape().agent().diskMiB())
                .field("gpus", entry.shape().agent().gpus())
                .field("owner", entry.owner())
                .field("requested", entry.requested().toString())
                .field("longestLife", entry.longestLife().map(Duration::toString))
                .field("granted", entry.granted().map(Instant::toString))
                .field("counted", entry.counted().toString())
                .field("active", entry.active().toString())
                .field("master", entry.master().map(URI::toString))
                .object("terms", entry.terms().json());
        return json.toJsonBytes();
    }

    static LedgerEntry read(byte[] content) throws IOException {
        JsonObject json = Json.parseObject(content);
        try {
            // Entries of launchers that knew no queue have only the time of their grant.
            Instant requested = Instant.parse(
                    json.has("requested") ? json.requiredString("requested") : json.requiredString("granted"));
            return new LedgerEntry(
                    json.requiredString("cluster"),
                    json.requiredString("run"),
                    json.requiredString("tenant"),
                    json.requiredString("provider"),
                    ClusterState.valueOf(json.requiredString("state")),
                    shape(json),
                    json.requiredString("owner"),
                    requested,
                    json.optionalString("longestLife").map(Duration::parse),
                    json.optionalString("granted").map(Instant::parse),
                    instant(json, "counted", requested),
                    instant(json, "active", requested),
                    json.optionalString("master").map(URI::create),
                    Terms.read(json.object("terms")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Instant instant(JsonObject json, String name, Instant otherwise) {
        Optional<String> text = json.optionalString(name);
        return text.isPresent() ? Instant.parse(text.get()) : otherwise;
    }

    /** An amount that is missing is refused as a negative one. */
    private static ClusterShape shape(JsonObject json) {
        return new ClusterShape(
                (int) json.integer("agents", -1),
                new ClusterResources(
                        json.number("cpus", -1), json.integer("memoryMiB", -1), json.integer("diskMiB", -1), (int)
                                json.integer("gpus", 0)));
    }
}
