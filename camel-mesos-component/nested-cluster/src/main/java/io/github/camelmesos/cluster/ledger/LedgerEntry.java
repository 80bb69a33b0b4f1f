package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An application that waits, or a grant and the cluster made of it. Written before anything of the cluster exists, removed
 * after nothing of it is left.
 *
 * @param cluster id of the cluster
 * @param run id of the run it is for
 * @param provider name of the provider that makes it
 * @param state WAITING while nothing is granted; DRAINING is also how anybody asks the owner to destroy it
 * @param owner the launcher that destroys it, see {@link Ledger#owner}
 * @param requested when it was applied for
 * @param longestLife counted from the grant
 * @param granted when; empty while it waits
 * @param counted from when on its use is not yet in its tenant's account
 * @param active when a task was last seen on it, or when it was granted
 * @param master base URL of its leading master, once it is ready
 */
public record LedgerEntry(
        String cluster,
        String run,
        String tenant,
        String provider,
        ClusterState state,
        ClusterShape shape,
        String owner,
        Instant requested,
        Optional<Duration> longestLife,
        Optional<Instant> granted,
        Instant counted,
        Instant active,
        Optional<URI> master) {

    /** An application. */
    public static LedgerEntry waiting(
            String cluster,
            String run,
            String tenant,
            String provider,
            ClusterShape shape,
            String owner,
            Instant now,
            Optional<Duration> longestLife) {
        return new LedgerEntry(
                cluster,
                run,
                tenant,
                provider,
                ClusterState.WAITING,
                shape,
                owner,
                now,
                longestLife,
                Optional.empty(),
                now,
                now,
                Optional.empty());
    }

    /** Whether it has resources, rather than waiting for them. */
    public boolean holds() {
        return granted.isPresent();
    }

    /** When it is destroyed at the latest. */
    public Optional<Instant> deadline() {
        return granted.flatMap(from -> longestLife.map(from::plus));
    }

    /** The same, granted. */
    public LedgerEntry grantedAt(Instant now) {
        return with(ClusterState.GRANTED, shape, owner, Optional.of(now), now, now, master);
    }

    public LedgerEntry withState(ClusterState next) {
        return with(next, shape, owner, granted, counted, active, master);
    }

    /** Of another size from now on; what it used so far must be in the account. */
    public LedgerEntry withShape(ClusterShape next, Instant now) {
        return with(state, next, owner, granted, now, active, master);
    }

    public LedgerEntry withOwner(String next) {
        return with(state, shape, next, granted, counted, active, master);
    }

    public LedgerEntry withActive(Instant now) {
        return with(state, shape, owner, granted, counted, now, master);
    }

    /** Ready to be used, unless somebody has asked to destroy it meanwhile. */
    public LedgerEntry readyAt(URI url, Instant now) {
        ClusterState next = state == ClusterState.DRAINING ? state : ClusterState.READY;
        return with(next, shape, owner, granted, counted, now, Optional.of(url));
    }

    private LedgerEntry with(
            ClusterState nextState,
            ClusterShape nextShape,
            String nextOwner,
            Optional<Instant> nextGranted,
            Instant nextCounted,
            Instant nextActive,
            Optional<URI> nextMaster) {
        return new LedgerEntry(
                cluster,
                run,
                tenant,
                provider,
                nextState,
                nextShape,
                nextOwner,
                requested,
                longestLife,
                nextGranted,
                nextCounted,
                nextActive,
                nextMaster);
    }
}
