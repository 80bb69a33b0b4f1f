package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Clusters of dead launchers that are left, for a while, to the launcher that goes on with their run. Whoever sees first that an
 * owner is dead takes down when, in its place.
 *
 * @param leeway how long they are left; zero where every cluster is destroyed at once
 */
record Orphans(Duration leeway) {

    private static final String OWNER = "orphan-";

    /** Whether somebody may go on with a cluster whose owner is dead. */
    boolean mayGoOn(LedgerEntry entry) {
        return !leeway.isZero() && entry.state() == ClusterState.READY && entry.holds();
    }

    /** Since when its owner is known to be dead. */
    Optional<Instant> since(LedgerEntry entry) {
        return entry.owner().startsWith(OWNER)
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(entry.owner().substring(OWNER.length()))))
                : Optional.empty();
    }

    /** Whether it is still left to others. */
    boolean isWaiting(LedgerEntry entry, Instant now) {
        return mayGoOn(entry)
                && since(entry).filter(from -> now.isBefore(from.plus(leeway))).isPresent();
    }

    LedgerEntry orphaned(LedgerEntry entry, Instant now) {
        return entry.withOwner(OWNER + now.toEpochMilli());
    }
}
