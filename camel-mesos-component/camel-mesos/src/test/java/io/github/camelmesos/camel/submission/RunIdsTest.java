package io.github.camelmesos.camel.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunIdsTest {

    @Test
    void aNewOneTellsWhenItWasMade() {
        String id = RunIds.next();

        LocalDateTime made = LocalDateTime.parse(id.substring(0, 15), DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        assertThat(Duration.between(made, LocalDateTime.now(ZoneOffset.UTC)))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(RunIds.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"r1, true", "count-2026, true", "-r, false", "R1, false", "a/b, false", "'', false"})
    void someNamesAreNone(String id, boolean valid) {
        assertThat(RunIds.isValid(id)).isEqualTo(valid);
    }

    @Test
    void aNameHasRoomForThoseMadeOfIt() {
        assertThat(RunIds.isValid("a".repeat(48))).isTrue();
        assertThat(RunIds.isValid("a".repeat(49))).isFalse();
    }
}
