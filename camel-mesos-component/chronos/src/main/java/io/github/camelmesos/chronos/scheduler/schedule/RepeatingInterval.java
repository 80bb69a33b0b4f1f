package io.github.camelmesos.chronos.scheduler.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 repeating interval, {@code R[n]/[start]/period}.
 *
 * <p>Its occurrences are counted from the start, not from one another: a monthly one that starts on the 31st returns to
 * the 31st after a shorter month.
 *
 * @param repetitions how often, {@link #FOREVER} without end
 * @param start the first occurrence, in the zone that its calendar is counted in
 * @param period the distance of occurrences
 * @param text as it was written
 */
public record RepeatingInterval(long repetitions, ZonedDateTime start, IsoPeriod period, String text) {

    /** Repetitions of an interval without end. */
    public static final long FOREVER = -1;

    private static final Pattern FORM = Pattern.compile("R(\\d{0,18})/([^/]*)/(P[^/]*)");

    /**
     * Reads an interval.
     *
     * @param timeZone a tz database name that replaces the offset written in the start, or ""
     * @param now the start where none is written
     * @throws InvalidScheduleException if it is none, or would repeat without end at one moment
     */
    public static RepeatingInterval parse(String text, String timeZone, Instant now) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw notAnInterval(text);
        }
        long repetitions = parts.group(1).isEmpty() ? FOREVER : Long.parseLong(parts.group(1));
        IsoPeriod period = IsoPeriod.parse(parts.group(3));
        if (period.isNegative() || (period.isZero() && repetitions == FOREVER)) {
            throw new InvalidScheduleException("the period of '" + text + "' must lead forward");
        }
        ZoneId zone = zone(timeZone);
        try {
            ZonedDateTime start = parts.group(2).isEmpty()
                    ? now.truncatedTo(ChronoUnit.MILLIS).atZone(zone == null ? ZoneOffset.UTC : zone)
                    : IsoStart.parse(parts.group(2), zone);
            return new RepeatingInterval(repetitions, start, period, text);
        } catch (DateTimeException e) {
            throw notAnInterval(text);
        }
    }

    private static ZoneId zone(String timeZone) {
        if (timeZone.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(timeZone, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw new InvalidScheduleException(
                    "unknown time zone '" + timeZone + "': expected a tz database name such as Europe/Berlin");
        }
    }

    private static InvalidScheduleException notAnInterval(String text) {
        return new InvalidScheduleException("Cannot parse schedule '" + text
                + "': expected R[n]/[start]/period, for example R5/2030-01-01T00:00:00Z/PT1H");
    }

    /**
     * The point in time of an occurrence, the first being 0. Past the end of representable time it stays at
     * {@link Instant#MAX}.
     */
    public Instant occurrence(long index) {
        try {
            return period.addTo(start, index).toInstant();
        } catch (ArithmeticException | DateTimeException e) {
            return Instant.MAX;
        }
    }

    /** The number of occurrences at or before a moment; the cost does not grow with it. */
    public long occurrencesUntil(Instant moment) {
        if (start.toInstant().isAfter(moment)) {
            return 0;
        }
        if (period.isZero()) {
            return repetitions;
        }
        double seconds = ChronoUnit.MILLIS.between(start.toInstant(), moment) / 1000.0;
        long estimate = (long) (seconds / period.estimatedSeconds());
        long low = 0;
        long high = estimate + estimate / 50 + 2;
        while (!occurrence(high).isAfter(moment)) {
            low = high;
            high = high * 2;
        }
        while (low + 1 < high) {
            long middle = low + (high - low) / 2;
            if (occurrence(middle).isAfter(moment)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return repetitions == FOREVER ? high : Math.min(high, repetitions);
    }
}
