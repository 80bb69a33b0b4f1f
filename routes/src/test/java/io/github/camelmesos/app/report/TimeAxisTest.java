package io.github.camelmesos.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

    @ParameterizedTest
    @CsvSource({"PT0.9S, 0.1 s, 0.9 s", "PT8S, 1 s, 8 s", "PT50S, 5 s, 50 s", "PT20M, 2:00, 20:00", "PT9H, 1 h, 9 h"})
    void ticksAreAtRoundTimes(Duration length, String first, String last) {
        String ticks = new TimeAxis(Reports.START, Reports.START.plus(length), 0, 1000).ticks(0, 10);

        assertThat(ticks).contains(">" + first + "<", ">" + last + "<");
        assertThat(ticks.split("<line", -1)).hasSizeLessThan(13);
    }

    @Test
    void whatIsOutsideIsAtTheEdge() {
        TimeAxis axis = new TimeAxis(Reports.START, Reports.START.plusSeconds(10), 100, 1000);

        assertThat(axis.x(Reports.START.minusSeconds(1))).isEqualTo(100);
        assertThat(axis.x(Reports.START.plusSeconds(5))).isEqualTo(600);
        assertThat(axis.x(Reports.START.plusSeconds(99))).isEqualTo(1100);
    }
}
