package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.Optional;

/**
 * An input of a step.
 *
 * @param id the short name; need not be an input of the process that the step runs
 */
public record StepInput(
        String id,
        Optional<LinkSource> source,
        boolean hasDefault,
        Object defaultValue,
        Optional<Expression> valueFrom,
        boolean loadContents,
        Optional<LoadListing> loadListing,
        Position position) {}
