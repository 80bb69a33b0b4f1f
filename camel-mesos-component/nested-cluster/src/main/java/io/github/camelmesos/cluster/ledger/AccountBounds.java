package io.github.camelmesos.cluster.ledger;

import java.time.Duration;

/**
 * How much of the account is kept.
 *
 * @param age of the oldest day
 * @param bytes of all lines together; the oldest days go first
 */
public record AccountBounds(Duration age, long bytes) {

    /** More than a year, and 64 MiB: some hundred thousand runs. */
    public static final AccountBounds USUAL = new AccountBounds(Duration.ofDays(400), 64L << 20);
}
