package io.github.camelmesos.cwl.document;

import java.util.Optional;

/**
 * A scalar.
 *
 * @param value null, Boolean, Integer, Long, BigInteger, Double, BigDecimal or String
 * @param text as written, without quotes
 */
public record ScalarNode(Object value, String text, Position position) implements Node {

    /** A string. */
    public static ScalarNode of(String value, Position position) {
        return new ScalarNode(value, value, position);
    }

    public boolean isNull() {
        return value == null;
    }

    /** The value where it is a string. */
    public Optional<String> string() {
        return value instanceof String s ? Optional.of(s) : Optional.empty();
    }

    @Override
    public Object toValue() {
        return value;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String describe() {
        if (value == null) {
            return "null";
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        if (value instanceof Boolean) {
            return "the boolean " + shown;
        }
        return value instanceof Number ? "the number " + shown : "the string '" + shown.replace("\n", "\\n") + "'";
    }
}
