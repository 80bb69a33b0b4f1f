package io.github.camelmesos.chronos;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** One recorded exchange with real Chronos. */
public record Recording(String name, Message request, Message response) {

    /** One half of it. */
    public record Message(String method, String path, int status, Map<String, String> headers, String body) {

        static Message of(JsonObject json) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            JsonObject recorded = json.object("headers");
            recorded.names().forEach(name -> headers.put(name, recorded.string(name)));
            return new Message(
                    json.string("method"),
                    json.string("path"),
                    (int) json.integer("status", 0),
                    headers,
                    json.string("body", ""));
        }
    }

    /** Reads one by its name. */
    public static Recording named(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name + ".json")) {
            JsonObject json = Json.parseObject(in.readAllBytes());
            return new Recording(name, Message.of(json.object("request")), Message.of(json.object("response")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
