package io.github.camelmesos.cluster.operations;

import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The end of a cluster that another launcher destroys. */
record Departure(Ledger ledger, LedgerEntry entry) {

    /** Waits until its entry is gone; false when it still is there after {@code patience}. */
    boolean await(Duration patience) throws IOException, InterruptedException {
        Semaphore changes = new Semaphore(0);
        long end = System.nanoTime() + patience.toNanos();
        try (Watch watch = Watch.of(ledger.watch(changes::release))) {
            while (ledger.read().findOf(entry.owner(), entry.cluster()).isPresent()) {
                if (!changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
                changes.drainPermits();
            }
            return true;
        }
    }

    /** A watch whose close fails as everything else here does. */
    private interface Watch extends AutoCloseable {
        static Watch of(AutoCloseable watch) {
            return () -> {
                try {
                    watch.close();
                } catch (IOException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException(e);
                }
            };
        }

        @Override
        void close() throws IOException;
    }
}
