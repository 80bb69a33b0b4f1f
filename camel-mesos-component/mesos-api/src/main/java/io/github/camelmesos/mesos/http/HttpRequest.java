package io.github.camelmesos.mesos.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a server that is named elsewhere.
 *
 * @param path with the query, percent-encoded
 */
public record HttpRequest(String method, String path, Map<String, String> headers, byte[] body) {
    private static final byte[] NO_BODY = new byte[0];

    /** A GET without headers. */
    public static HttpRequest get(String path) {
        return new HttpRequest("GET", path, Map.of(), NO_BODY);
    }

    /** A POST of JSON that wants JSON. */
    public static HttpRequest postJson(String path, byte[] json) {
        return new HttpRequest(
                "POST", path, Map.of("Content-Type", "application/json", "Accept", "application/json"), json);
    }

    /** A POST of a form. */
    public static HttpRequest postForm(String path, String urlEncoded) {
        return new HttpRequest(
                "POST",
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                urlEncoded.getBytes(StandardCharsets.UTF_8));
    }

    public HttpRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRequest(method, path, more, body);
    }

    /** As it goes over the wire. */
    byte[] encode(String host) {
        StringBuilder head = new StringBuilder(256);
        head.append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host);
        headers.forEach((name, value) ->
                head.append("\r\n").append(checked(name)).append(": ").append(checked(value)));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        byte[] headBytes = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return all;
    }

    private static String checked(String headerText) {
        if (headerText.indexOf('\r') >= 0 || headerText.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line break in a header");
        }
        return headerText;
    }
}
