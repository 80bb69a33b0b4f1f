package io.github.camelmesos.embedded.api;

import io.github.camelmesos.embedded.http.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a request with another method than the one expected. */
public final class MethodNotAllowed {
    private MethodNotAllowed() {}

    public static void answer(HttpExchange exchange, String expected) {
        String text = "405 Method Not Allowed. Expecting one of { '" + expected + "' }, but received '"
                + exchange.request().method() + "'.";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Allow", expected);
        headers.put("Content-Type", "text/plain; charset=utf-8");
        exchange.respond(405, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
