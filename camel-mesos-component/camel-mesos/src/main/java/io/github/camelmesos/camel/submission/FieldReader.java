package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.Suggestions;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the fields of a submission document, each as the type it must have, and keeps all that is wrong with them. */
final class FieldReader {

    /**
     * A field as it stands in the document.
     *
     * @param key where its name stands
     * @param at where its value stands
     */
    record Field(Position key, Position at, Object value) {}

    private final Map<String, Field> fields;
    private final Set<String> known = new LinkedHashSet<>();
    private final Problems problems = new Problems();

    FieldReader(Map<String, Field> fields) {
        this.fields = fields;
    }

    /** A string that a function makes something of; its IllegalArgumentException becomes a problem of the field. */
    <T> Optional<T> text(String name, Function<String, T> meaning) {
        return read(name, value -> {
            if (value instanceof String text && !text.isBlank()) {
                return meaning.apply(text);
            }
            throw new IllegalArgumentException("must be text");
        });
    }

    Optional<Double> positiveNumber(String name) {
        return read(name, value -> {
            if (value instanceof Number number && number.doubleValue() > 0 && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException("must be a number above 0");
        });
    }

    Optional<Long> positiveWhole(String name, long largest) {
        return read(name, value -> {
            if ((value instanceof Integer || value instanceof Long)
                    && ((Number) value).longValue() > 0
                    && ((Number) value).longValue() <= largest) {
                return ((Number) value).longValue();
            }
            throw new IllegalArgumentException("must be a whole number from 1 to " + largest);
        });
    }

    Optional<Boolean> truth(String name) {
        return read(name, value -> {
            if (value instanceof Boolean truth) {
                return truth;
            }
            throw new IllegalArgumentException("must be true or false");
        });
    }

    /** A field of any type; an IllegalArgumentException of the function becomes a problem of it. */
    <T> Optional<T> read(String name, Function<Object, T> meaning) {
        known.add(name);
        Field field = fields.get(name);
        if (field == null || field.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.apply(field.value()));
        } catch (IllegalArgumentException e) {
            problems.error(field.at(), name + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    void refuse(Position position, String message) {
        problems.error(position, message);
    }

    /** To be called when everything has been read: what was not asked for by then is no field. */
    void end() throws InvalidDocumentException {
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                problems.error(
                        field.key(), "a submission has no field '" + name + "'", Suggestions.forName(name, known));
            }
        });
        problems.throwIfAny();
    }
}
