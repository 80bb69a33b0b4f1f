package io.github.camelmesos.cwl.model;

import java.util.Optional;

/**
 * CommandLineBinding: how a value is put on the command line.
 *
 * @param position integer or expression; 0 where absent
 * @param separate prefix and value are two arguments
 * @param shellQuote false: the shell of ShellCommandRequirement sees the value as it is
 */
public record InputBinding(
        Optional<Expression> position,
        Optional<String> prefix,
        boolean separate,
        Optional<String> itemSeparator,
        Optional<Expression> valueFrom,
        boolean shellQuote,
        boolean loadContents) {}
