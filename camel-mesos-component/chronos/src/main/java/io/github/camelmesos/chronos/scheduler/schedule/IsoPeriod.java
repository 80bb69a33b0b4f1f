package io.github.camelmesos.chronos.scheduler.schedule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 duration, {@code P[nY][nM][nW][nD][T[nH][nM][nS]]}.
 *
 * <p>Years, months, weeks and days are counted on the calendar, so that a day stays at its hour when clocks change;
 * hours, minutes and seconds are exact. The last part may have a decimal fraction, except years and months.
 *
 * @param months years and months, in months
 * @param days weeks and days, in days
 * @param time the exact part
 * @param text as it was written
 */
public record IsoPeriod(long months, long days, Duration time, String text) {

    private static final String WHOLE = "(-?\\d{1,9})";
    private static final String DECIMAL = "(-?\\d{1,12}(?:[.,]\\d{1,9})?)";
    private static final Pattern FORM = Pattern.compile("P(?:" + WHOLE + "Y)?(?:" + WHOLE + "M)?(?:" + DECIMAL
            + "W)?(?:" + DECIMAL + "D)?(T(?:" + DECIMAL + "H)?(?:" + DECIMAL + "M)?(?:" + DECIMAL + "S)?)?");
    private static final long SECONDS_OF_MONTH = 2_629_746;
    private static final int TIME_GROUP = 5;
    private static final int GROUPS = 8;
    private static final long NANOS_OF_DAY = Duration.ofDays(1).toNanos();
    /** Seconds of the parts from weeks on, by group; 0 for the time designator. */
    private static final long[] SECONDS = {0, 0, 0, 7 * 86_400, 86_400, 0, 3_600, 60, 1};

    /**
     * Reads a duration.
     *
     * @throws InvalidScheduleException if it is none
     */
    public static IsoPeriod parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || text.endsWith("P") || text.endsWith("T") || fractionBeforeLast(parts)) {
            throw new InvalidScheduleException("'" + text + "' is no ISO 8601 duration such as P1D or PT1H30M");
        }
        try {
            long months = Math.addExact(Math.multiplyExact(12, whole(parts.group(1))), whole(parts.group(2)));
            Duration calendar = exact(parts, 3).plus(exact(parts, 4));
            Duration time = exact(parts, 6).plus(exact(parts, 7)).plus(exact(parts, 8));
            long days = calendar.toDays();
            return new IsoPeriod(months, days, time.plus(calendar.minusDays(days)), text);
        } catch (ArithmeticException e) {
            throw new InvalidScheduleException("the duration '" + text + "' is too long");
        }
    }

    private static boolean fractionBeforeLast(Matcher parts) {
        boolean fraction = false;
        for (int group = 1; group <= GROUPS; group++) {
            String part = parts.group(group);
            if (group == TIME_GROUP || part == null) {
                continue;
            }
            if (fraction) {
                return true;
            }
            fraction = part.indexOf('.') >= 0 || part.indexOf(',') >= 0;
        }
        return false;
    }

    private static long whole(String part) {
        return part == null ? 0 : Long.parseLong(part);
    }

    private static Duration exact(Matcher parts, int group) {
        String part = parts.group(group);
        if (part == null) {
            return Duration.ZERO;
        }
        BigDecimal nanos = new BigDecimal(part.replace(',', '.'))
                .multiply(BigDecimal.valueOf(SECONDS[group]))
                .movePointRight(9);
        return ofNanos(nanos);
    }

    private static Duration ofNanos(BigDecimal nanos) {
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(NANOS_OF_DAY));
        return Duration.ofDays(parts[0].longValueExact()).plusNanos(parts[1].longValue());
    }

    /** Whether it leads nowhere. */
    public boolean isZero() {
        return months == 0 && days == 0 && time.isZero();
    }

    /** Whether a part of it leads backwards. */
    public boolean isNegative() {
        return months < 0 || days < 0 || time.isNegative();
    }

    /** A close estimate of its length: a month counts a twelfth of a mean year, a day 24 hours. */
    public Duration estimate() {
        return Duration.ofSeconds(Math.multiplyExact(months, SECONDS_OF_MONTH))
                .plusDays(days)
                .plus(time);
    }

    /** The estimate in seconds, at least a nanosecond's. */
    double estimatedSeconds() {
        Duration estimate = estimate();
        return Math.max(estimate.getSeconds() + estimate.getNano() / 1e9, 1e-9);
    }

    /**
     * The point in time this many periods after another.
     *
     * @throws ArithmeticException or java.time.DateTimeException past the end of time
     */
    ZonedDateTime addTo(ZonedDateTime start, long times) {
        return start.plusMonths(Math.multiplyExact(months, times))
                .plusDays(Math.multiplyExact(days, times))
                .plus(time.multipliedBy(times));
    }
}
