package io.github.camelmesos.chronos.job;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** How Chronos writes a point in time: UTC with milliseconds, "" for never. */
public final class ChronosTime {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private ChronosTime() {}

    /** The text, for instance {@code 2030-01-01T00:00:00.000Z}; "" for null. */
    public static String format(Instant instant) {
        return instant == null ? "" : MILLIS.format(instant);
    }

    /**
     * The point in time; null for "".
     *
     * @throws java.time.format.DateTimeParseException if the text is no ISO 8601 instant
     */
    public static Instant parse(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
