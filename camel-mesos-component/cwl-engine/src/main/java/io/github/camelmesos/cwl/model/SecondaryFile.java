package io.github.camelmesos.cwl.model;

import java.util.Optional;

/**
 * A pattern of {@code secondaryFiles}.
 *
 * @param pattern a suffix with optional carets, or an expression
 * @param required empty: the default of the place it stands in (true for inputs, false for outputs)
 */
public record SecondaryFile(Expression pattern, Optional<Expression> required) {}
