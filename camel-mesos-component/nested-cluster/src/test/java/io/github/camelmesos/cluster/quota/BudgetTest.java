package io.github.camelmesos.cluster.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.quota.Budget.Period;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-03-04T05:06:07Z, 2026-03-04T05:00:00Z, 2026-03-04T06:00:00Z",
        "DAY, 2026-03-04T05:06:07Z, 2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z",
        "WEEK, 2026-03-04T05:06:07Z, 2026-03-02T00:00:00Z, 2026-03-09T00:00:00Z",
        "MONTH, 2026-12-31T23:59:59Z, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void periodsAreThoseOfTheCalendar(Period period, Instant moment, Instant start, Instant end) {
        assertThat(period.start(moment)).isEqualTo(start);
        assertThat(period.end(moment)).isEqualTo(end);
        assertThat(period.start(start)).isEqualTo(start);
    }
}
