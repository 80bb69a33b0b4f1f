package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.settings.Durations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param terms as of its grant, or its last change of size
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
        Optional<URI> master,
        Terms terms) {

    // Written out: what a record has of its own takes some milliseconds, once, at each start.
    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that && fields().equals(that.fields());
    }

    @Override
    public int hashCode() {
        return cluster.hashCode();
    }

    private List<Object> fields() {
        return List.of(
                cluster,
                run,
                tenant,
                provider,
                state,
                shape,
                owner,
                requested,
                longestLife,
                granted,
                counted,
                active,
                master,
                terms);
    }

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
                Optional.empty(),
                Terms.NONE);
    }

    /** Whether it has resources, rather than waiting for them. */
    public boolean holds() {
        return granted.isPresent();
    }

    /** When it is destroyed at the latest. */
    public Optional<Instant> deadline() {
        return Stream.of(granted.flatMap(from -> longestLife.map(from::plus)), terms.paidUntil())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Why it ends at its {@link #deadline}, behind the name of the cluster. */
    public String reasonOfDeadline() {
        Optional<Instant> paid = terms.paidUntil().filter(deadline().orElse(Instant.MAX)::equals);
        return paid.isPresent()
                ? "reached the end of what the budget of tenant '" + tenant + "' pays for: " + paid.get()
                : "reached its longest life of "
                        + longestLife.map(Durations::format).orElse("(none)");
    }

    /** The same, granted. */
    public LedgerEntry grantedAt(Instant now) {
        return grantedAt(now, Terms.NONE);
    }

    /** The same, granted on some terms. */
    public LedgerEntry grantedAt(Instant now, Terms agreed) {
        return with(ClusterState.GRANTED, shape, owner, Optional.of(now), now, now, master, agreed);
    }

    public LedgerEntry withState(ClusterState next) {
        return with(next, shape, owner, granted, counted, active, master, terms);
    }

    /** Of another size from now on; what it used so far must be in the account. */
    public LedgerEntry withShape(ClusterShape next, Instant now, Terms agreed) {
        return with(state, next, owner, granted, now, active, master, agreed);
    }

    /** What it has held since it was last put into the account; of one that waits, that it did. */
    public Reservation reservation(Instant now) {
        return new Reservation(
                cluster,
                run,
                tenant,
                provider,
                shape,
                requested,
                granted,
                holds() ? counted : now,
                now,
                terms.prices());
    }

    public LedgerEntry withOwner(String next) {
        return with(state, shape, next, granted, counted, active, master, terms);
    }

    public LedgerEntry withActive(Instant now) {
        return with(state, shape, owner, granted, counted, now, master, terms);
    }

    /** Ready to be used, unless somebody has asked to destroy it meanwhile. */
    public LedgerEntry readyAt(URI url, Instant now) {
        ClusterState next = state == ClusterState.DRAINING ? state : ClusterState.READY;
        return with(next, shape, owner, granted, counted, now, Optional.of(url), terms);
    }

    private LedgerEntry with(
            ClusterState nextState,
            ClusterShape nextShape,
            String nextOwner,
            Optional<Instant> nextGranted,
            Instant nextCounted,
            Instant nextActive,
            Optional<URI> nextMaster,
            Terms nextTerms) {
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
                nextMaster,
                nextTerms);
    }
}
