package io.github.camelmesos.app.command;

import io.github.camelmesos.cluster.settings.Durations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as people write them. */
final class DateText {

    private DateText() {}

    /**
     * A day, at its beginning in UTC; a moment; or a time before now.
     *
     * @param option for the message
     * @throws IllegalArgumentException when it is none
     */
    static Instant parse(String option, String text, Clock clock) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.contains("T") && !text.startsWith("P")
                    ? OffsetDateTime.parse(text).toInstant()
                    : clock.instant().minus(Durations.parse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option + ": '" + text
                            + "' is no date; write a day as 2026-01-31, a moment as 2026-01-31T12:00:00Z, or a time as 7d",
                    e);
        }
    }
}
