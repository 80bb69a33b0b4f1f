package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ledger entries for tests. */
public final class Entries {

    public static final Instant GRANTED = Instant.parse("2026-01-02T03:04:05.678Z");

    private Entries() {}

    /** Granted, for a day. */
    public static LedgerEntry of(String cluster, String owner) {
        return waiting(cluster, owner).grantedAt(GRANTED);
    }

    public static LedgerEntry waiting(String cluster, String owner) {
        return LedgerEntry.waiting(
                cluster,
                "run-" + cluster,
                "default",
                "fake",
                new ClusterShape(2, new ClusterResources(1.5, 512, 1024)),
                owner,
                GRANTED.minusSeconds(5),
                Optional.of(Duration.ofDays(1)));
    }

    /** Writes an entry. */
    public static void put(Ledger ledger, LedgerEntry entry) throws IOException, InterruptedException {
        ledger.transact(draft -> {
            draft.put(entry);
            return null;
        });
    }

    /** Removes an entry, used until {@code now}. */
    public static void remove(Ledger ledger, String cluster, Instant now) throws IOException, InterruptedException {
        ledger.transact(draft -> {
            draft.remove(cluster, now);
            return null;
        });
    }
}
