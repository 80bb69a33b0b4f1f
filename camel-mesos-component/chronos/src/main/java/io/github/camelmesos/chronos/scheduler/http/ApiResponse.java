package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A response.
 *
 * @param contentType null for none
 * @param content makes the body; called once, on a thread that may take its time
 * @param headers further headers
 */
record ApiResponse(int status, String contentType, Supplier<byte[]> content, Map<String, String> headers) {

    static final String JSON = "application/json";
    static final String TEXT = "text/plain";

    private static final byte[] EMPTY = new byte[0];

    static ApiResponse noContent() {
        return new ApiResponse(204, null, () -> EMPTY, Map.of());
    }

    static ApiResponse object(JsonValue value) {
        return new ApiResponse(200, JSON, value::toJsonBytes, Map.of());
    }

    static <T> ApiResponse array(Collection<T> items, BiConsumer<JsonWriter, T> fields) {
        return new ApiResponse(200, JSON, () -> Json.bytes(out -> out.items(items, fields)), Map.of());
    }

    static ApiResponse text(String contentType, String text) {
        return new ApiResponse(200, contentType, () -> text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** An error: one line for people. */
    static ApiResponse error(int status, String message) {
        JsonValue value = json -> json.field("message", message).field("status", reason(status));
        return new ApiResponse(status, JSON, value::toJsonBytes, Map.of());
    }

    ApiResponse with(String header, String value) {
        return new ApiResponse(status, contentType, content, Map.of(header, value));
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 413 -> "Payload Too Large";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
