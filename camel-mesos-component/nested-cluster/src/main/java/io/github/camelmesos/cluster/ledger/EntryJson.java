package io.github.camelmesos.cluster.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An entry as one flat JSON object. */
final class EntryJson {

    private static final JsonFactory JSON = new JsonFactory();

    private EntryJson() {}

    static byte[] write(LedgerEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("cluster", entry.cluster());
            json.writeStringField("run", entry.run());
            json.writeStringField("tenant", entry.tenant());
            json.writeStringField("provider", entry.provider());
            json.writeStringField("state", entry.state().name());
            json.writeNumberField("agents", entry.shape().agents());
            json.writeNumberField("cpus", entry.shape().agent().cpus());
            json.writeNumberField("memoryMiB", entry.shape().agent().memoryMiB());
            json.writeNumberField("diskMiB", entry.shape().agent().diskMiB());
            json.writeStringField("owner", entry.owner());
            json.writeStringField("granted", entry.granted().toString());
            if (entry.deadline().isPresent()) {
                json.writeStringField("deadline", entry.deadline().get().toString());
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static LedgerEntry read(byte[] content) throws IOException {
        Map<String, String> fields = fields(content);
        try {
            return new LedgerEntry(
                    field(fields, "cluster"),
                    field(fields, "run"),
                    field(fields, "tenant"),
                    field(fields, "provider"),
                    ClusterState.valueOf(field(fields, "state")),
                    shape(fields),
                    field(fields, "owner"),
                    Instant.parse(field(fields, "granted")),
                    Optional.ofNullable(fields.get("deadline")).map(Instant::parse));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ClusterShape shape(Map<String, String> fields) throws IOException {
        return new ClusterShape(
                Integer.parseInt(field(fields, "agents")),
                new ClusterResources(
                        Double.parseDouble(field(fields, "cpus")),
                        Long.parseLong(field(fields, "memoryMiB")),
                        Long.parseLong(field(fields, "diskMiB"))));
    }

    private static Map<String, String> fields(byte[] content) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    throw new IOException(name + " is no single value");
                }
                fields.put(name, json.getText());
            }
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) throws IOException {
        String value = fields.get(name);
        if (value == null) {
            throw new IOException(name + " is missing");
        }
        return value;
    }
}
