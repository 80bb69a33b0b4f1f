package io.github.camelmesos.chronos.job;

import io.github.camelmesos.mesos.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads fields as Chronos does: numbers and booleans may be written as texts and the reverse, and what is no number
 * counts as 0.
 */
final class LenientJson {

    private LenientJson() {}

    /** Whether the field is there, be it null. */
    static boolean has(JsonObject json, String field) {
        return json.names().contains(field);
    }

    /** A value as text, {@code null} included. */
    static String text(Object value) {
        return value instanceof JsonObject || value instanceof List ? "" : String.valueOf(value);
    }

    static String text(JsonObject json, String field, String otherwise) {
        return json.has(field) ? text(json.get(field)) : otherwise;
    }

    static double number(JsonObject json, String field) {
        Object value = json.get(field);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text ? Double.parseDouble(text.trim()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static long integer(JsonObject json, String field, long otherwise) {
        return has(json, field) ? (long) number(json, field) : otherwise;
    }

    static boolean bool(JsonObject json, String field, boolean otherwise) {
        Object value = json.get(field);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return "true".equals(value) || (!"false".equals(value) && otherwise);
    }

    static List<String> texts(JsonObject json, String field) {
        return values(json, field, LenientJson::text);
    }

    /** The items of an array, whatever they are; empty where there is none. Items read as null are left out. */
    static <T> List<T> values(JsonObject json, String field, Function<Object, T> reader) {
        if (!(json.get(field) instanceof List<?> items)) {
            return List.of();
        }
        List<T> values = new ArrayList<>(items.size());
        for (Object item : items) {
            T value = reader.apply(item);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
