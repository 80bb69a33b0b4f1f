package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The applications, grants and clusters of all launchers that share it, and what tenants have used up. Safe for use by several
 * threads, and with any number of launchers at once. What a transaction has changed is durable when it returns.
 */
public interface Ledger extends AutoCloseable {

    /** What tells this ledger from all others. Providers label what they make with it. */
    String identity();

    /** The name of this launcher as an owner of entries; no other launcher, before or after, has the same. */
    String owner();

    /**
     * Changes the ledger as if nobody else did at the same time: either what the transaction has seen still holds when its
     * changes are written, or it runs again. It may also run again after its changes have been written, where it cannot be
     * known whether they were, and so must do nothing to a ledger that has them.
     *
     * @throws IOException when the ledger cannot be read or written, also when this launcher has lost its lease
     * @throws InterruptedException when interrupted while another one is at it
     */
    <T> T transact(Transaction<T> transaction) throws IOException, InterruptedException;

    /** The ledger as it is now. Changes of the draft go nowhere. */
    LedgerDraft read() throws IOException;

    /**
     * Lines of the account: what was reserved and used, as far back as it is kept.
     *
     * @throws IOException when it cannot be read
     */
    List<AccountLine> accounts(AccountQuery query) throws IOException;

    /** Lines of the account, and what is still held, up to now. */
    default List<AccountLine> accounts(AccountQuery query, Instant now) throws IOException {
        List<AccountLine> lines = new ArrayList<>(accounts(query));
        for (LedgerEntry entry : read().held()) {
            AccountLine line = entry.reservation(now);
            if (query.matches(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** All entries, in the order in which they were applied for. */
    default List<LedgerEntry> entries() throws IOException {
        return read().entries();
    }

    /** Whether the lease of a launcher holds: it runs, as far as anybody can know. */
    boolean isAlive(String owner) throws IOException;

    /** What a launcher that is alive has told of itself. */
    Optional<OwnerInfo> ownerInfo(String owner) throws IOException;

    /**
     * Shows that this launcher does not hang. To be called several times within each lease.
     *
     * @return false when its lease was lost meanwhile: others may have taken its clusters
     */
    boolean renew() throws IOException, InterruptedException;

    /** After how much silence others take this launcher's clusters; empty where that is only after its death. */
    Optional<Duration> lease();

    /** Calls back soon after another launcher, or this one, changed an entry. May call more often than that. */
    AutoCloseable watch(Runnable changed) throws IOException;

    /** This launcher owns nothing any more. */
    @Override
    void close() throws IOException;

    /** Changes a ledger. Must not do anything else, as it may run more than once. */
    interface Transaction<T> {
        T run(LedgerDraft draft) throws IOException;
    }
}
