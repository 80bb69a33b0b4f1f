package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days, in UTC, under which lines of the account are kept. */
final class AccountDays {

    private AccountDays() {}

    /** {@code 2026-01-31}. */
    static String of(AccountLine line) {
        return of(line.at());
    }

    static String of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    /** Whether lines of a day may be wanted. A run's later lines replace earlier ones, also those of days before. */
    static boolean mayHold(AccountQuery query, String day) {
        return query.since().filter(since -> day.compareTo(of(since)) < 0).isEmpty();
    }

    /** The first day that is still kept. */
    static String oldest(Instant now, Duration keep) {
        return of(now.minus(keep));
    }
}
