package io.github.camelmesos.cwl.document;

import java.util.Optional;

/**
 * One thing that is wrong, or doubtful, in a document or a job order.
 *
 * @param severity whether the document can still run
 * @param position where
 * @param message what is wrong, one sentence
 * @param suggestion what would be right, where that is known
 */
public record Problem(Severity severity, Position position, String message, Optional<String> suggestion) {

    /** How bad a problem is. */
    public enum Severity {
        /** The document is invalid: exit code 1. */
        ERROR,
        /** The document is valid, but asks for something this engine does not do: exit code 33. */
        UNSUPPORTED,
        /** The document runs; its author should know. */
        WARNING
    }

    public static Problem error(Position position, String message) {
        return new Problem(Severity.ERROR, position, message, Optional.empty());
    }

    public static Problem error(Position position, String message, String suggestion) {
        return new Problem(Severity.ERROR, position, message, Optional.of(suggestion));
    }

    public static Problem unsupported(Position position, String message) {
        return new Problem(Severity.UNSUPPORTED, position, message, Optional.empty());
    }

    public static Problem warning(Position position, String message) {
        return new Problem(Severity.WARNING, position, message, Optional.empty());
    }

    /** One line: {@code file:line:column: message (suggestion)}. */
    @Override
    public String toString() {
        return position + ": " + message + suggestion.map(s -> " (" + s + ")").orElse("");
    }
}
