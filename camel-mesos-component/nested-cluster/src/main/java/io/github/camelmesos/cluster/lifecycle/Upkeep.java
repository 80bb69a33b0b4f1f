package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.reaper.Activity;
import io.github.camelmesos.cluster.reaper.Limits;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews this launcher's lease and ends its clusters when their time is over, when somebody asks for it in the ledger, or when
 * another launcher has taken them. Depends on no thread of any run or cluster.
 */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int ROUNDS_BETWEEN_REAPING = 15;

    private final ClusterSettings settings;
    private final Surroundings around;
    private final Activity activity;
    private final Map<String, ClusterLife> lives;
    private final ExecutorService work;
    private final Reaping reaping;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long renewed = System.nanoTime();
    private int rounds;

    Upkeep(
            ClusterSettings settings,
            Surroundings around,
            Activity activity,
            Map<String, ClusterLife> lives,
            ExecutorService work,
            Reaping reaping) {
        this.settings = settings;
        this.around = around;
        this.activity = activity;
        this.lives = lives;
        this.work = work;
        this.reaping = reaping;
    }

    /** Goes on until the timers are shut down. */
    void start() {
        if (started.compareAndSet(false, true)) {
            renewed = System.nanoTime();
            long millis = settings.upkeepInterval().toMillis();
            around.timers().scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** On the timers' thread, which must not wait for a ledger that does not answer. */
    private void tick() {
        endWithoutLease();
        if (busy.compareAndSet(false, true)) {
            try {
                work.execute(this::round);
            } catch (RejectedExecutionException closing) {
                busy.set(false);
            }
        }
    }

    /** Before others can take the clusters: with a third of the lease left, to tear them down. */
    private void endWithoutLease() {
        Optional<Duration> lease = around.ledger().lease();
        if (lease.isPresent() && !settings.keepsClustersWithoutLedger()) {
            Duration silent = Duration.ofNanos(System.nanoTime() - renewed);
            if (silent.compareTo(lease.get().multipliedBy(2).dividedBy(3)) > 0) {
                heldLives()
                        .forEach(life -> life.giveUp("is given up: the ledger at "
                                + around.ledger().identity() + " has not answered for " + silent.toSeconds() + " s"));
            }
        }
    }

    private Iterable<ClusterLife> heldLives() {
        return lives.values().stream().filter(ClusterLife::isHeld).toList();
    }

    private void round() {
        try {
            long before = System.nanoTime();
            if (!around.ledger().renew()) {
                LOG.warn("The lease of this launcher was lost for a while; others may have taken its clusters");
            }
            renewed = before;
            lookAfterOwn();
            rounds++;
            if (rounds % ROUNDS_BETWEEN_REAPING == 0) {
                reaping.everything();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Clusters cannot be looked after: {}", e.getMessage());
        } finally {
            busy.set(false);
        }
    }

    private void lookAfterOwn() throws IOException {
        LedgerDraft draft = null;
        for (ClusterLife life : heldLives()) {
            draft = draft == null ? around.ledger().read() : draft;
            Optional<LedgerEntry> entry =
                    draft.findOf(around.ledger().owner(), life.now().id());
            if (!life.isHeld()) {
                continue;
            }
            if (entry.isEmpty()) {
                life.end("is not this launcher's any more: its lease was lost, and another one has taken it");
            } else if (entry.get().state() == ClusterState.DRAINING) {
                life.end("was destroyed on request");
            } else {
                endWhenOver(life, entry.get(), draft);
            }
        }
    }

    private void endWhenOver(ClusterLife life, LedgerEntry entry, LedgerDraft draft) throws IOException {
        Limits limits = new Limits(around.quotas().get(), draft);
        Instant now = around.clock().instant();
        if (isWorthAsking(limits, entry, now)
                && entry.master().filter(activity::isBusy).isPresent()) {
            life.wasActive();
            return;
        }
        Optional<String> reason = limits.exceeded(entry, now);
        reason.ifPresent(life::end);
    }

    /** The master is not asked all the time: only when no task has been seen for a quarter of the time there may be none. */
    private static boolean isWorthAsking(Limits limits, LedgerEntry entry, Instant now) {
        return limits.idleTime(entry)
                .filter(longest -> entry.active().plus(longest.dividedBy(4)).isBefore(now))
                .isPresent();
    }
}
