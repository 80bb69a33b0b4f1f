package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.List;
import java.util.Optional;

/**
 * A workflow step.
 *
 * @param id the short name
 * @param out short names of the outputs it exposes
 * @param scatter short names of the scattered inputs, empty for none
 */
public record Step(
        String id,
        CwlProcess run,
        List<StepInput> in,
        List<String> out,
        List<String> scatter,
        ScatterMethod scatterMethod,
        Optional<Expression> when,
        Requirements requirements,
        Optional<String> label,
        Optional<String> doc,
        Position position) {

    /** {@code scatterMethod}; DOTPRODUCT where one input is scattered. */
    public enum ScatterMethod {
        DOTPRODUCT,
        NESTED_CROSSPRODUCT,
        FLAT_CROSSPRODUCT
    }
}
