package io.github.camelmesos.app.record;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Runs whose end somebody has still to take down. Camel counts an exchange as done just before its policies are told. */
public final class PendingRuns {

    private final Set<String> runs = new HashSet<>();

    public synchronized void begin(String runId) {
        runs.add(runId);
    }

    public synchronized void end(String runId) {
        runs.remove(runId);
        notifyAll();
    }

    /**
     * Waits until there are none.
     *
     * @return false when the time is up before that
     */
    public synchronized boolean awaitNone(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!runs.isEmpty()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
