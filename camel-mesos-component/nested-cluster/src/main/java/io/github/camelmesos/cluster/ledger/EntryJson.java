package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

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
                .field("granted", entry.granted().toString())
                .field("deadline", entry.deadline().map(Instant::toString));
        return json.toJsonBytes();
    }

    static LedgerEntry read(byte[] content) throws IOException {
        JsonObject json = Json.parseObject(content);
        try {
            return new LedgerEntry(
                    json.requiredString("cluster"),
                    json.requiredString("run"),
                    json.requiredString("tenant"),
                    json.requiredString("provider"),
                    ClusterState.valueOf(json.requiredString("state")),
                    shape(json),
                    json.requiredString("owner"),
                    Instant.parse(json.requiredString("granted")),
                    json.optionalString("deadline").map(Instant::parse));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
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
