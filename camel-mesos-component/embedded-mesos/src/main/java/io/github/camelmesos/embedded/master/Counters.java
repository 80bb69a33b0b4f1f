package io.github.camelmesos.embedded.master;

import java.util.TreeMap;

/** Counts of what has happened, for {@code /metrics/snapshot}. */
final class Counters {
    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** @param metric as Mesos names it, such as {@code master/tasks_finished} */
    void count(String metric) {
        counts.merge(metric, 1L, Long::sum);
    }

    long of(String metric) {
        return counts.getOrDefault(metric, 0L);
    }
}
