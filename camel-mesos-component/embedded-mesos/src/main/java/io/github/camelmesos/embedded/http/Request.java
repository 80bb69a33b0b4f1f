package io.github.camelmesos.embedded.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param path decoded, without the query
 * @param query not decoded; empty where there is none
 * @param headers names in lower case
 */
public record Request(
        String method, String path, String query, String protocol, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** A parameter of the query, decoded. */
    public Optional<String> parameter(String name) {
        return parameter(query, name);
    }

    /** A field of a body that is a form. */
    public Optional<String> formField(String name) {
        return parameter(new String(body, StandardCharsets.UTF_8), name);
    }

    private static Optional<String> parameter(String encoded, String name) {
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return Optional.of(decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    boolean keepsConnection() {
        String connection = headers.getOrDefault("connection", "");
        return protocol.equals("HTTP/1.0")
                ? connection.equalsIgnoreCase("keep-alive")
                : !connection.equalsIgnoreCase("close");
    }
}
