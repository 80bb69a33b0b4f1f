package io.github.camelmesos.embedded.contract;

import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An exchange with a real Mesos. */
record Recording(String name, JsonObject request, JsonObject response) {

    static Recording load(String name) throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name + ".json")) {
            JsonObject json = Json.parseObject(in.readAllBytes());
            return new Recording(name, json.object("request"), json.object("response"));
        }
    }

    /** The request as it was sent, with the ids of that time replaced by those of ours. */
    HttpRequest replay(Map<String, String> ids) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonObject recorded = request.object("headers");
        recorded.names().forEach(header -> headers.put(header, replaced(recorded.string(header), ids)));
        String body = request.get("body") == null ? "" : JsonText.of(request.get("body"));
        if (request.get("body") instanceof String text) {
            body = text;
        }
        return new HttpRequest(
                request.string("method"),
                replaced(request.string("path"), ids),
                headers,
                replaced(body, ids).getBytes(StandardCharsets.UTF_8));
    }

    /** The recorded events of a type, of a stream. */
    Stream<JsonObject> events(String type) {
        return response.list("records", record -> record.object("event")).stream()
                .filter(event -> type.equals(event.string("type")));
    }

    static String replaced(String text, Map<String, String> ids) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }
}
