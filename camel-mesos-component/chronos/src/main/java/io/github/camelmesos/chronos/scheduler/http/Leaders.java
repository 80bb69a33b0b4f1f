package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who leads: what the REST API needs to know of it. */
public interface Leaders {

    /** Whether this scheduler leads. */
    boolean isLeading();

    /** Whether this scheduler leads and is subscribed at the master. */
    boolean isRegistered();

    /** The scheduler, once this one leads; fails with a 503 when it does not within some seconds. */
    CompletableFuture<SchedulerCore> core();

    /** {@code host:port} of the leader. */
    Optional<String> leader();

    /** {@code host:port} of the leader if it is not this one. */
    Optional<String> otherLeader();
}
