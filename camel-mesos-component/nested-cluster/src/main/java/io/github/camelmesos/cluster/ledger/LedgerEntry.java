package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import java.time.Instant;
import java.util.Optional;

/**
 * A grant and the cluster made of it. Written before anything of the cluster exists, removed after nothing of it is left.
 *
 * @param cluster id of the cluster
 * @param run id of the run it is for
 * @param provider name of the provider that makes it
 * @param owner the launcher that destroys it, see {@link Ledger#owner}
 * @param granted when
 * @param deadline when it is destroyed at the latest
 */
public record LedgerEntry(
        String cluster,
        String run,
        String tenant,
        String provider,
        ClusterState state,
        ClusterShape shape,
        String owner,
        Instant granted,
        Optional<Instant> deadline) {

    public LedgerEntry withState(ClusterState next) {
        return new LedgerEntry(cluster, run, tenant, provider, next, shape, owner, granted, deadline);
    }

    public LedgerEntry withShape(ClusterShape next) {
        return new LedgerEntry(cluster, run, tenant, provider, state, next, owner, granted, deadline);
    }

    public LedgerEntry withOwner(String next) {
        return new LedgerEntry(cluster, run, tenant, provider, state, shape, next, granted, deadline);
    }
}
