package io.github.camelmesos.cluster.quota;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a tenant may use up in a period.
 *
 * @param cpuMicros cpus reserved times the time for which they are, of all its clusters together, in millionths of a
 *     cpu-second; empty for no limit
 * @param cost of all its clusters together, in the currency of the price list; empty for no limit
 */
public record Budget(OptionalLong cpuMicros, Optional<BigDecimal> cost, Period period) {

    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    /** Of cpu-hours alone. */
    public Budget(double cpuHours, Period period) {
        this(OptionalLong.of(micros(cpuHours)), Optional.empty(), period);
    }

    static long micros(double cpuHours) {
        return Math.round(cpuHours * MICROS_PER_HOUR);
    }

    /** Calendar periods, in UTC. */
    public enum Period {
        HOUR,
        DAY,
        WEEK,
        MONTH;

        /** When the period that {@code moment} is in began. */
        public Instant start(Instant moment) {
            ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
            ZonedDateTime day = at.truncatedTo(ChronoUnit.DAYS);
            ZonedDateTime start =
                    switch (this) {
                        case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
                        case DAY -> day;
                        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        case MONTH -> day.withDayOfMonth(1);
                    };
            return start.toInstant();
        }

        /** When the next one begins. */
        public Instant end(Instant moment) {
            ZonedDateTime start = start(moment).atZone(ZoneOffset.UTC);
            ZonedDateTime end =
                    switch (this) {
                        case HOUR -> start.plusHours(1);
                        case DAY -> start.plusDays(1);
                        case WEEK -> start.plusWeeks(1);
                        case MONTH -> start.plusMonths(1);
                    };
            return end.toInstant();
        }
    }
}
