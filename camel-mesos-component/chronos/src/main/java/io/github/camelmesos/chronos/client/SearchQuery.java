package io.github.camelmesos.chronos.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What to search for. Texts are parts of a name or command in any case, "" for everything.
 *
 * @param name part of the name
 * @param command part of the command
 * @param any part of the name or the command
 * @param limit how many jobs at most; always sent, since Chronos' own default is 10
 * @param offset how many jobs to leave out first
 */
public record SearchQuery(String name, String command, String any, int limit, int offset) {

    /** Jobs whose name has this part. */
    public static SearchQuery name(String part, int limit) {
        return new SearchQuery(part, "", "", limit, 0);
    }

    String query() {
        StringBuilder query =
                new StringBuilder("limit=").append(limit).append("&offset=").append(offset);
        append(query, "name", name);
        append(query, "command", command);
        append(query, "any", any);
        return query.toString();
    }

    private static void append(StringBuilder query, String field, String text) {
        if (!text.isEmpty()) {
            query.append('&').append(field).append('=').append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }
}
