package io.github.camelmesos.chronos.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The jobs this client added a moment ago. Chronos answers before it has registered a job, so "no such job" may only
 * mean "not yet" for these.
 */
final class RecentAdds {

    private final Map<String, Long> until = new LinkedHashMap<>();
    private final long nanos;

    RecentAdds(Duration visibility) {
        this.nanos = visibility.toNanos();
    }

    synchronized void added(String job) {
        long now = System.nanoTime();
        for (Iterator<Long> oldest = until.values().iterator(); oldest.hasNext() && oldest.next() - now < 0; ) {
            oldest.remove();
        }
        until.remove(job);
        until.put(job, now + nanos);
    }

    synchronized void deleted(String job) {
        until.remove(job);
    }

    synchronized boolean mayBeInvisible(String job) {
        Long end = until.get(job);
        return end != null && end - System.nanoTime() > 0;
    }
}
