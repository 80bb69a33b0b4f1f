package io.github.camelmesos.embedded.api;

import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.util.Optional;
import java.util.Set;

/** Reads the calls of the v1 APIs, and refuses in the words of Mesos what is none. */
public final class CallReader {
    private final String name;
    private final Set<String> types;

    /**
     * @param name of the message, such as {@code scheduler::Call}
     * @param types all that Mesos knows
     */
    public CallReader(String name, Set<String> types) {
        this.name = name;
        this.types = types;
    }

    /** The call, or empty when the exchange has been answered. */
    public Optional<JsonObject> read(HttpExchange exchange) {
        if (!exchange.request().method().equals("POST")) {
            MethodNotAllowed.answer(exchange, "POST");
            return Optional.empty();
        }
        String contentType = exchange.request().header("content-type").orElse("");
        if (!contentType.startsWith("application/json")) {
            exchange.respondText(415, "Expecting 'Content-Type' of application/json or application/x-protobuf");
            return Optional.empty();
        }
        String accept = exchange.request().header("accept").orElse("*/*");
        if (!accept.contains("application/json") && !accept.contains("*/*") && !accept.contains("application/*")) {
            exchange.respondText(406, "Expecting 'Accept' to allow application/json");
            return Optional.empty();
        }
        JsonObject call;
        try {
            call = Json.parseObject(exchange.request().body());
        } catch (MalformedJsonException e) {
            exchange.respondText(400, "Failed to parse body into JSON: " + e.getMessage());
            return Optional.empty();
        }
        if (!types.contains(call.string("type", ""))) {
            invalid(exchange, "Expecting 'type' to be present");
            return Optional.empty();
        }
        return Optional.of(call);
    }

    /** Refuses a call that lacks something. */
    public void invalid(HttpExchange exchange, String problem) {
        exchange.respondText(400, "Failed to validate " + name + ": " + problem);
    }

    /** For calls that Mesos has and this does not. */
    public static void unsupported(HttpExchange exchange, String what) {
        exchange.respondText(501, what + " is not supported by the embedded Mesos; use Apache Mesos for it");
    }
}
