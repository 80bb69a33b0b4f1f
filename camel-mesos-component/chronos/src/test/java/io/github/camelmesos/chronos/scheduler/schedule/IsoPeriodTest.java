package io.github.camelmesos.chronos.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoPeriodTest {

    private static final ZonedDateTime START = ZonedDateTime.parse("2030-01-31T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1Y, 2031-01-31T00:00:00Z",
        "P1M, 2030-02-28T00:00:00Z",
        "P2W, 2030-02-14T00:00:00Z",
        "P1D, 2030-02-01T00:00:00Z",
        "PT36H, 2030-02-01T12:00:00Z",
        "PT1M, 2030-01-31T00:01:00Z",
        "PT0.5S, 2030-01-31T00:00:00.5Z",
        "P1Y2M3DT4H5M6S, 2031-04-03T04:05:06Z",
        "PT1.5H, 2030-01-31T01:30:00Z",
        "'PT1,5H', 2030-01-31T01:30:00Z",
        "P0.5D, 2030-01-31T12:00:00Z",
        "P1.5W, 2030-02-10T12:00:00Z",
        "PT90M, 2030-01-31T01:30:00Z",
    })
    void adds_its_parts_to_a_date(String period, String expected) {
        assertThat(IsoPeriod.parse(period).addTo(START, 1)).isEqualTo(ZonedDateTime.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1", "1D", "P1X", "PT1D", "P1H", "P1DT", "P0.5Y", "P0.5M", "PT1.5H30M", "p1d"})
    void refuses_what_is_no_duration(String text) {
        assertThatThrownBy(() -> IsoPeriod.parse(text))
                .isInstanceOf(InvalidScheduleException.class)
                .hasMessageContaining("P1D");
    }

    @Test
    void counts_several_periods_from_the_start_and_not_from_one_another() {
        assertThat(IsoPeriod.parse("P1M").addTo(START, 2)).isEqualTo(ZonedDateTime.parse("2030-03-31T00:00:00Z"));
    }

    @Test
    void estimates_its_length() {
        assertThat(IsoPeriod.parse("P1DT1H").estimate()).isEqualTo(Duration.ofHours(25));
        assertThat(IsoPeriod.parse("P1Y").estimate()).isBetween(Duration.ofDays(365), Duration.ofDays(366));
    }
}
