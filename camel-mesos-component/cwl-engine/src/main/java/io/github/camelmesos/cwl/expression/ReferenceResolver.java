package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.expression.Template.Reference;
import io.github.camelmesos.cwl.value.FileFields;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import java.util.List;
import java.util.Map;

/** Follows parameter references through values, which come out as they went in. */
final class ReferenceResolver {

    private ReferenceResolver() {}

    /**
     * The value referred to.
     *
     * @throws IllegalArgumentException saying which part of the reference leads nowhere
     */
    static Object resolve(Reference reference, ExpressionContext context) {
        Object value =
                switch (reference.root()) {
                    case "inputs" -> context.inputs();
                    case "self" -> context.self();
                    case "runtime" -> context.runtime();
                    default -> null;
                };
        StringBuilder path = new StringBuilder(reference.root());
        for (Object segment : reference.segments()) {
            value = segment instanceof Integer index
                    ? element(value, index, path)
                    : field(value, (String) segment, path);
            path.append(segment instanceof Integer ? "[" + segment + "]" : "." + segment);
        }
        return value;
    }

    private static Object element(Object value, int index, CharSequence path) {
        if (value instanceof List<?> list) {
            if (index < list.size()) {
                return list.get(index);
            }
            throw new IllegalArgumentException(path + " has " + list.size() + " elements, none at [" + index + "]");
        }
        if (value instanceof String text) {
            if (index < text.length()) {
                return text.substring(index, index + 1);
            }
            throw new IllegalArgumentException(path + " has " + text.length() + " characters, none at [" + index + "]");
        }
        throw new IllegalArgumentException(path + " is " + kind(value) + ", not an array: it has no [" + index + "]");
    }

    private static Object field(Object value, String key, CharSequence path) {
        Map<?, ?> fields = null;
        if (value instanceof FileOrDirectory object) {
            fields = FileFields.forExpressions(object);
        } else if (value instanceof Map<?, ?> map) {
            fields = map;
        } else if (value instanceof List<?> list && "length".equals(key)) {
            return list.size();
        }
        if (fields == null) {
            throw new IllegalArgumentException(path + " is " + kind(value) + ": it has no field \"" + key + "\"");
        }
        Object found = fields.get(key);
        if (found == null && !fields.containsKey(key)) {
            throw new IllegalArgumentException(path + " has no field \"" + key + "\"");
        }
        return found;
    }

    private static String kind(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map || value instanceof FileOrDirectory) {
            return "an object";
        }
        return value instanceof List
                ? "an array"
                : "a " + value.getClass().getSimpleName().toLowerCase();
    }
}
