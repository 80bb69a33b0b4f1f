package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies for a grant.
 *
 * @param longestLife of the cluster, counted from its grant
 */
public record Application(
        String cluster,
        String run,
        String tenant,
        String provider,
        ClusterShape shape,
        Optional<Duration> longestLife) {

    LedgerEntry by(String owner, Instant now) {
        return LedgerEntry.waiting(cluster, run, tenant, provider, shape, owner, now, longestLife);
    }
}
