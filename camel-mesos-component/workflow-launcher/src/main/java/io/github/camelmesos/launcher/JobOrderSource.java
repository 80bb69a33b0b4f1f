package io.github.camelmesos.launcher;

import java.net.URI;
import java.util.Map;

/** Where the inputs of a run come from. */
public sealed interface JobOrderSource {

    /** A job order document. */
    record Document(URI uri) implements JobOrderSource {}

    /**
     * Values given with the submission.
     *
     * @param values JSON-like values
     * @param base what relative locations are relative to
     */
    record Inline(Map<String, Object> values, URI base) implements JobOrderSource {}

    /** No inputs. */
    static JobOrderSource none(URI base) {
        return new Inline(Map.of(), base);
    }
}
