package io.github.camelmesos.chronos.job;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Restricts a job to agents with a matching attribute. An agent without the attribute matches UNLIKE only.
 *
 * @param attribute name of an agent attribute, or {@code hostname}
 * @param operator how the attribute is compared
 * @param value a text for EQUALS, a regular expression for the others
 */
public record Constraint(String attribute, Operator operator, String value) {

    /** How an attribute is compared. */
    public enum Operator {
        EQUALS,
        LIKE,
        UNLIKE;

        /** The operator of that name; empty when Chronos knows none. */
        public static Optional<Operator> named(String name) {
            for (Operator operator : values()) {
                if (operator.name().equals(name)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @throws java.util.regex.PatternSyntaxException if a LIKE or UNLIKE value is no regular expression
     */
    public Constraint {
        Objects.requireNonNull(attribute, "attribute");
        if (operator != Operator.EQUALS) {
            Pattern.compile(value);
        }
    }

    /** Whether an agent whose attribute has this text (null: has no such attribute) may run the job. */
    public boolean accepts(String attributeText) {
        if (attributeText == null) {
            return operator == Operator.UNLIKE;
        }
        return switch (operator) {
            case EQUALS -> attributeText.equals(value);
            case LIKE -> Pattern.matches(value, attributeText);
            case UNLIKE -> !Pattern.matches(value, attributeText);
        };
    }
}
