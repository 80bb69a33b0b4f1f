package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import java.time.Instant;
import java.util.Optional;

/** Ledger entries for tests. */
public final class Entries {

    private Entries() {}

    public static LedgerEntry of(String cluster, String owner) {
        return new LedgerEntry(
                cluster,
                "run-" + cluster,
                "default",
                "fake",
                ClusterState.GRANTED,
                new ClusterShape(2, new ClusterResources(1.5, 512, 1024)),
                owner,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Optional.of(Instant.parse("2026-01-03T03:04:05Z")));
    }
}
