package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * What all clusters of a launcher share.
 *
 * @param somethingWaits to be called when a cluster waits
 * @param callbacks completes futures, so that what users hang on them never runs on a cluster's own thread
 * @param hangPatience how long what a cluster is doing may go on when it is to be destroyed
 */
record Surroundings(
        Supplier<Quotas> quotas,
        Ledger ledger,
        Admission admission,
        Providers providers,
        ClusterEvents events,
        ScheduledExecutorService timers,
        Runnable somethingWaits,
        Executor callbacks,
        Duration hangPatience,
        Clock clock) {}
