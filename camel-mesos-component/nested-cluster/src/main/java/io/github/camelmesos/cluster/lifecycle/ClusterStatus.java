package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What is known of one cluster. Changes its state only as {@link ClusterState#allows} says, and tells every change. */
final class ClusterStatus {

    private final ClusterEvents events;
    private final Clock clock;
    private Cluster now;

    ClusterStatus(ClusterRequest request, String provider, ClusterEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.now = new Cluster(
                request.id(),
                request.runId(),
                request.tenant(),
                provider,
                ClusterState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    /** Tells that it was asked for. */
    synchronized void begin() {
        events.changed(now);
    }

    synchronized Cluster now() {
        return now;
    }

    /** Goes to the next state and keeps the reason it had. */
    boolean move(ClusterState next) {
        return move(next, now().reason());
    }

    /**
     * Goes to the next state.
     *
     * @return false when that is not allowed from where it is; nothing has changed then
     */
    synchronized boolean move(ClusterState next, Optional<String> reason) {
        if (!now.state().allows(next)) {
            return false;
        }
        set(next, now.shape(), now.endpoints(), reason, clock.instant());
        events.changed(now);
        return true;
    }

    /** To be called before it is GRANTED, or when it was scaled. */
    synchronized void shape(ClusterShape shape) {
        set(now.state(), Optional.of(shape), now.endpoints(), now.reason(), now.since());
    }

    synchronized void endpoints(ClusterEndpoints endpoints) {
        set(now.state(), now.shape(), Optional.of(endpoints), now.reason(), now.since());
    }

    /** It still waits, for another reason. */
    synchronized void stillWaits(String reason) {
        if (now.state() == ClusterState.WAITING) {
            set(now.state(), now.shape(), now.endpoints(), Optional.of(reason), now.since());
            events.progress(now, reason);
        }
    }

    synchronized void progress(String step) {
        events.progress(now, step);
    }

    private void set(
            ClusterState state,
            Optional<ClusterShape> shape,
            Optional<ClusterEndpoints> endpoints,
            Optional<String> reason,
            Instant since) {
        now = new Cluster(now.id(), now.runId(), now.tenant(), now.provider(), state, shape, endpoints, reason, since);
    }
}
