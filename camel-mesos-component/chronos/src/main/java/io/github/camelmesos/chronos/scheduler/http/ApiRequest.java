package io.github.camelmesos.chronos.scheduler.http;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that has been read.
 *
 * @param method the HTTP method
 * @param target path and query as they were sent
 * @param segments the decoded parts of the path
 * @param query the decoded parameters
 * @param headers names in lower case
 * @param body the whole body
 */
record ApiRequest(
        String method,
        String target,
        List<String> segments,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    /** A job is one node in ZooKeeper, which holds less than 1 MB. */
    private static final int LONGEST_BODY = 256 * 1024;

    static ApiRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new RefusedException(413, "the request is longer than " + LONGEST_BODY + " bytes");
        }
        String path = exchange.getRequestURI().getRawPath();
        String rawQuery = exchange.getRequestURI().getRawQuery();
        return new ApiRequest(
                exchange.getRequestMethod(),
                rawQuery == null ? path : path + "?" + rawQuery,
                segments(path),
                query(rawQuery),
                headers,
                body);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(decoded(segment.replace("+", "%2B")));
            }
        }
        return segments;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "the URL is not percent-encoded correctly");
        }
    }

    String header(String name, String otherwise) {
        return headers.getOrDefault(name, otherwise);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
