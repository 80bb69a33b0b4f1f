package io.github.camelmesos.chronos.scheduler.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the start of a repeating interval: an ISO 8601 date, with or without time of day and offset. */
final class IsoStart {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:T(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private IsoStart() {}

    /**
     * The start in its zone: the given zone with the fields as written; else the written offset; else UTC. A time that
     * a change of clocks leaves out moves forward by the gap.
     *
     * @param zone replaces a written offset, null for none
     * @throws DateTimeException if it is no date
     */
    static ZonedDateTime parse(String text, ZoneId zone) {
        Matcher fields = FORM.matcher(text);
        if (!fields.matches()) {
            throw new DateTimeException("no ISO 8601 date");
        }
        LocalDateTime local = LocalDateTime.of(
                number(fields.group(1)),
                number(fields.group(2)),
                number(fields.group(3)),
                number(fields.group(4)),
                number(fields.group(5)),
                number(fields.group(6)),
                nanos(fields.group(7)));
        if (zone != null) {
            return local.atZone(zone);
        }
        String offset = fields.group(8);
        ZonedDateTime start = local.atZone(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset));
        if (start.toInstant().isBefore(Instant.EPOCH)) {
            throw new InvalidScheduleException("the start '" + text + "' is before 1970");
        }
        return start;
    }

    private static int number(String field) {
        return field == null ? 0 : Integer.parseInt(field);
    }

    private static int nanos(String field) {
        return field == null ? 0 : Integer.parseInt((field + "00000000").substring(0, 9));
    }
}
