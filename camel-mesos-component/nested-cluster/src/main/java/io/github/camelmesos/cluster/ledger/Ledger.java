package io.github.camelmesos.cluster.ledger;

import java.io.IOException;
import java.util.List;

/**
 * The grants and clusters of all launchers that share it. Safe for use by several threads, and with any number of launchers
 * at once. What a call has written is durable when it returns.
 */
public interface Ledger extends AutoCloseable {

    /** What tells this ledger from all others. Providers label what they make with it. */
    String identity();

    /** The name of this launcher as an owner of entries; no other launcher, before or after, has the same. */
    String owner();

    /**
     * Runs an action while no other launcher and no other thread runs one. Grants are given inside only.
     *
     * @throws InterruptedException when interrupted while another one is at it
     */
    <T> T exclusively(Action<T> action) throws IOException, InterruptedException;

    /** All entries, in the order in which they were granted. */
    List<LedgerEntry> entries() throws IOException;

    /** Writes an entry, or replaces the one of the same cluster. */
    void put(LedgerEntry entry) throws IOException;

    /** Removes the entry of a cluster, if there is one. */
    void remove(String cluster) throws IOException;

    /** Whether the launcher of that name still runs. */
    boolean isAlive(String owner) throws IOException;

    /** Calls back soon after another launcher, or this one, changed an entry. May call more often than that. */
    AutoCloseable watch(Runnable changed) throws IOException;

    /** This launcher owns nothing any more. */
    @Override
    void close() throws IOException;

    /** What is done with nobody else at it. */
    interface Action<T> {
        T run() throws IOException;
    }
}
