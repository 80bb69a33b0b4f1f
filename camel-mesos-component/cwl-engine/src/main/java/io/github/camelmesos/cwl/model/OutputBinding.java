package io.github.camelmesos.cwl.model;

import java.util.List;
import java.util.Optional;

/** CommandOutputBinding: how an output's value is made from what a tool left. */
public record OutputBinding(
        List<Expression> glob,
        boolean loadContents,
        Optional<LoadListing> loadListing,
        Optional<Expression> outputEval) {}
