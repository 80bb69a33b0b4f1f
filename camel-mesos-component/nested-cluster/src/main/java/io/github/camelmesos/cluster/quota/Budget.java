package io.github.camelmesos.cluster.quota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How much a tenant may use up in a period: cpus reserved, times the hours for which they are.
 *
 * @param cpuHours of all clusters of the tenant together
 */
public record Budget(double cpuHours, Period period) {

    private static final double SECONDS_PER_HOUR = 3600;

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

    /** The same in seconds of one cpu. */
    public double cpuSeconds() {
        return cpuHours * SECONDS_PER_HOUR;
    }
}
