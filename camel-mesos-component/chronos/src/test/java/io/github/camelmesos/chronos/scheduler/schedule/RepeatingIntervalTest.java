package io.github.camelmesos.chronos.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatingIntervalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:14:35.123Z");

    @ParameterizedTest
    @CsvSource({
        "R1/2030-01-01T00:00:00Z/PT1M, 2030-01-01T00:00:00Z",
        "R1/2030-01-01T00:00:00+02:00/PT1M, 2029-12-31T22:00:00Z",
        "R1/2030-01-01T00:00:00-0130/PT1M, 2030-01-01T01:30:00Z",
        "R1/2030-01-01/PT1M, 2030-01-01T00:00:00Z",
        "R1/2030-01-01T05/PT1M, 2030-01-01T05:00:00Z",
        "R1/2030-01-01T05:06/PT1M, 2030-01-01T05:06:00Z",
        "R1/2030-01-01T00:00:00.123Z/PT1M, 2030-01-01T00:00:00.123Z",
        "R1/20300101/PT1M, ",
        "R1//PT1M, 2026-11-22T13:14:35.123Z",
    })
    void knows_its_start(String text, String expected) {
        if (expected == null) {
            assertThatThrownBy(() -> RepeatingInterval.parse(text, "", NOW))
                    .isInstanceOf(InvalidScheduleException.class);
        } else {
            assertThat(RepeatingInterval.parse(text, "", NOW).occurrence(0)).isEqualTo(Instant.parse(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bogus",
                "* * * * *",
                "5/2030-01-01T00:00:00Z/PT1M",
                "R-1/2030-01-01T00:00:00Z/PT1M",
                "R99999999999999999999/2030-01-01T00:00:00Z/PT1M",
                "R1/2030-13-45T00:00:00Z/PT1M",
                "R1/2030-02-30T00:00:00Z/PT1M",
                "R1/2030-01-01T00:00:00Z/",
                "R1/2030-01-01T00:00:00Z/P1X",
                "R1/1960-01-01T00:00:00Z/PT1M",
                "R/2030-01-01T00:00:00Z/PT0S",
                "R3/2030-01-01T00:00:00Z/PT-1M",
                "R1/2030-01-01T00:00:00Z"
            })
    void refuses_what_is_no_schedule_or_never_ends(String text) {
        assertThatThrownBy(() -> RepeatingInterval.parse(text, "", NOW))
                .isInstanceOf(InvalidScheduleException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_time_zone_replaces_the_written_offset() {
        RepeatingInterval interval = RepeatingInterval.parse("R/2030-01-01T03:00:00Z/P1D", "America/New_York", NOW);
        assertThat(interval.occurrence(0)).isEqualTo(Instant.parse("2030-01-01T08:00:00Z"));
    }

    @Test
    void an_unknown_time_zone_is_refused() {
        assertThatThrownBy(() -> RepeatingInterval.parse("R/2030-01-01T03:00:00/P1D", "Mars/Olympus", NOW))
                .isInstanceOf(InvalidScheduleException.class)
                .hasMessageContaining("Mars/Olympus");
    }

    @Test
    void a_day_stays_at_its_hour_when_clocks_change() {
        RepeatingInterval daily = RepeatingInterval.parse("R/2026-03-07T02:30:00/P1D", "America/New_York", NOW);
        assertThat(daily.occurrence(0)).isEqualTo(Instant.parse("2026-03-07T07:30:00Z"));
        assertThat(daily.occurrence(2)).isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
    }

    @Test
    void a_start_in_the_hour_that_clocks_leave_out_moves_by_the_gap_for_that_day_only() {
        RepeatingInterval daily = RepeatingInterval.parse("R/2026-03-07T02:30:00/P1D", "America/New_York", NOW);
        assertThat(daily.occurrence(1)).isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void a_start_in_the_hour_that_comes_twice_happens_once() {
        RepeatingInterval daily = RepeatingInterval.parse("R/2026-10-31T01:30:00/P1D", "America/New_York", NOW);
        assertThat(daily.occurrence(1)).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(daily.occurrence(2)).isEqualTo(Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    void hours_are_exact_over_a_change_of_clocks() {
        RepeatingInterval hourly = RepeatingInterval.parse("R/2026-03-08T00:00:00/PT24H", "America/New_York", NOW);
        assertThat(Duration.between(hourly.occurrence(0), hourly.occurrence(1))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void the_last_of_a_month_returns_after_a_short_month() {
        RepeatingInterval monthly = RepeatingInterval.parse("R/2030-01-31T00:00:00Z/P1M", "", NOW);
        assertThat(monthly.occurrence(1).atZone(ZoneOffset.UTC).getDayOfMonth()).isEqualTo(28);
        assertThat(monthly.occurrence(2).atZone(ZoneOffset.UTC).getDayOfMonth()).isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT0.007S", "P1D", "P1W", "P1M", "P1Y", "P1M1DT1H"})
    void counts_what_has_passed_however_much_that_is(String period) {
        RepeatingInterval interval = RepeatingInterval.parse("R/1970-01-02T00:00:00Z/" + period, "", NOW);
        long count = interval.occurrencesUntil(NOW);
        assertThat(interval.occurrence(count - 1)).isBeforeOrEqualTo(NOW);
        assertThat(interval.occurrence(count)).isAfter(NOW);
    }

    @Test
    void counts_at_most_its_repetitions() {
        RepeatingInterval interval = RepeatingInterval.parse("R5/2020-01-01T00:00:00Z/PT1S", "", NOW);
        assertThat(interval.occurrencesUntil(NOW)).isEqualTo(5);
        assertThat(interval.occurrencesUntil(Instant.parse("2019-01-01T00:00:00Z")))
                .isZero();
    }

    @Test
    void never_leaves_representable_time() {
        RepeatingInterval interval = RepeatingInterval.parse("R/2030-01-01T00:00:00Z/P999999999Y", "", NOW);
        assertThat(interval.occurrence(2)).isEqualTo(Instant.MAX);
        assertThat(interval.start()).isEqualTo(ZonedDateTime.parse("2030-01-01T00:00:00Z"));
    }
}
