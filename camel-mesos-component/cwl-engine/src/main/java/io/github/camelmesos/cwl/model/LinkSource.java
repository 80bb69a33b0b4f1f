package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a step input or workflow output gets its value.
 *
 * @param sources {@code input} or {@code step/output}, short names
 * @param isList the document wrote a list, even if of one
 * @param position of the sources
 */
public record LinkSource(
        List<String> sources,
        boolean isList,
        Optional<LinkMerge> linkMerge,
        Optional<PickValue> pickValue,
        Position position) {

    /** {@code linkMerge}. */
    public enum LinkMerge {
        MERGE_NESTED,
        MERGE_FLATTENED
    }

    /** {@code pickValue} (v1.2). */
    public enum PickValue {
        FIRST_NON_NULL,
        THE_ONLY_NON_NULL,
        ALL_NON_NULL
    }
}
