package io.github.camelmesos.cwl.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates by their source, so that a string is taken apart once in a run. */
final class TemplateCache {

    /** More than any document has; beyond it, expressions are generated and not worth keeping. */
    private static final int MAX = 10_000;

    private record Key(String source, boolean lookahead) {}

    private final Map<Key, Template> templates = new ConcurrentHashMap<>();

    Template get(String source, boolean lookahead) {
        Key key = new Key(source, lookahead);
        Template known = templates.get(key);
        if (known != null) {
            return known;
        }
        if (templates.size() >= MAX) {
            templates.clear();
        }
        Template scanned = TemplateScanner.scan(source, lookahead);
        templates.put(key, scanned);
        return scanned;
    }
}
