package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While something waits: looks again when the ledger changes, and at an interval for launchers that died, which no change
 * tells.
 */
final class QueueWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    private final Admission admission;
    private final Ledger ledger;
    private final Reaping reaping;
    private final ExecutorService work;
    private final ScheduledExecutorService timers;
    private final Duration interval;
    private Optional<AutoCloseable> watch = Optional.empty();
    private Optional<Future<?>> recheck = Optional.empty();

    QueueWatch(
            Admission admission,
            Ledger ledger,
            Reaping reaping,
            ExecutorService work,
            ScheduledExecutorService timers,
            Duration interval) {
        this.admission = admission;
        this.ledger = ledger;
        this.reaping = reaping;
        this.work = work;
        this.timers = timers;
        this.interval = interval;
    }

    /** To be called when something waits. */
    synchronized void start() {
        if (recheck.isEmpty() && !timers.isShutdown()) {
            long millis = interval.toMillis();
            recheck = Optional.of(timers.scheduleWithFixedDelay(
                    () -> inBackground(this::reapAndReview), millis, millis, TimeUnit.MILLISECONDS));
            try {
                watch = Optional.of(ledger.watch(() -> inBackground(this::review)));
            } catch (IOException e) {
                LOG.warn("Changes of the ledger are not seen at once, but every {} ms: {}", millis, e.getMessage());
            }
        }
    }

    private void inBackground(Step step) {
        try {
            work.execute(() -> {
                try {
                    step.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException e) {
                    LOG.warn("What waits cannot be looked after: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.warn("Looking after what waits failed", e);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("Closing: what waits is not looked at any more");
        }
    }

    private void reapAndReview() throws IOException, InterruptedException {
        reaping.deadAndOverdue();
        review();
    }

    private void review() throws InterruptedException {
        admission.review();
        closeUnlessWaiting();
    }

    /** Who begins to wait meanwhile is in line before it calls {@link #start}, which comes before or after this. */
    private synchronized void closeUnlessWaiting() {
        if (!admission.isWaiting()) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        recheck.ifPresent(timer -> timer.cancel(false));
        recheck = Optional.empty();
        try {
            if (watch.isPresent()) {
                watch.get().close();
            }
        } catch (Exception e) {
            LOG.warn("The watch of the ledger cannot be closed", e);
        }
        watch = Optional.empty();
    }

    /** What is done in the background. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
