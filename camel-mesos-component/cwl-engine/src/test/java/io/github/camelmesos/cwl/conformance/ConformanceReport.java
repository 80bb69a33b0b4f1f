package io.github.camelmesos.cwl.conformance;

import java.util.Map;
import java.util.TreeMap;

/** Counts the tests that passed, by tag. */
public final class ConformanceReport {

    private final Map<String, int[]> byTag = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private int passed;
    private int total;

    synchronized void passed(ConformanceCase test) {
        count(test, 1);
    }

    synchronized void failed(ConformanceCase test, String reason) {
        count(test, 0);
        failures.put(test.id(), reason);
    }

    private void count(ConformanceCase test, int success) {
        total++;
        passed += success;
        for (String tag : test.tags()) {
            int[] counts = byTag.computeIfAbsent(tag, any -> new int[2]);
            counts[0] += success;
            counts[1]++;
        }
    }

    /** A table: tests passed of tests run, for each tag and for all; then the tests that failed. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder("CWL conformance, passed of run:\n");
        byTag.forEach((tag, counts) -> text.append(String.format("  %-28s %3d of %3d%n", tag, counts[0], counts[1])));
        text.append(String.format("  %-28s %3d of %3d%n", "all", passed, total));
        failures.forEach((id, reason) ->
                text.append("  failed: ").append(id).append(": ").append(reason).append('\n'));
        return text.toString();
    }
}
