package io.github.camelmesos.camel.submission;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90}, {@code 90s}, {@code 1h30m}, {@code PT1H30M}. */
public final class Durations {

    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})s?)?");

    private Durations() {}

    /**
     * @param text a plain number counts seconds
     * @throws IllegalArgumentException when it is none, or not positive
     */
    public static Duration parse(String text) {
        Duration duration = text.startsWith("P") ? iso(text) : units(text);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("'" + text + "' is no time at all");
        }
        return duration;
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO 8601 duration like PT1H30M", e);
        }
    }

    private static Duration units(String text) {
        Matcher match = UNITS.matcher(text);
        if (text.isEmpty() || !match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a duration like 90s, 15m or 1h30m");
        }
        return Duration.ofDays(number(match.group(1)))
                .plusHours(number(match.group(2)))
                .plusMinutes(number(match.group(3)))
                .plusSeconds(number(match.group(4)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
