package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Runs that wait for an offer: those of high priority first, then the one that came first.
 *
 * <p>They are kept by what they need, so that taking one looks at as many runs as there are different needs.
 */
final class RunQueue {

    /** What a run needs of an offer. */
    record Need(Resources resources, List<Constraint> constraints) {

        static Need of(ChronosJob job) {
            JobResources amounts = job.resources();
            return new Need(Resources.of(amounts.cpus(), amounts.mem(), amounts.disk()), job.constraints());
        }

        // Written out: what a record has of its own takes some milliseconds, once, at each start.
        @Override
        public boolean equals(Object other) {
            return other instanceof Need that
                    && resources.equals(that.resources)
                    && constraints.equals(that.constraints);
        }

        @Override
        public int hashCode() {
            return resources.hashCode();
        }
    }

    private record Place(long number, ActiveRun run) {}

    private final Map<Need, Deque<Place>> high = new LinkedHashMap<>();
    private final Map<Need, Deque<Place>> normal = new LinkedHashMap<>();
    private long nextNumber;
    private int size;

    /** Adds a run. True if no run with the same need was waiting. */
    boolean add(ActiveRun run) {
        ChronosJob job = run.entry().job();
        Need need = Need.of(job);
        boolean fresh = !high.containsKey(need) && !normal.containsKey(need);
        Map<Need, Deque<Place>> queue = job.policy().highPriority() ? high : normal;
        queue.computeIfAbsent(need, key -> new ArrayDeque<>()).addLast(new Place(nextNumber++, run));
        run.state(ActiveRun.State.QUEUED);
        size++;
        return fresh;
    }

    /** Forgets a run; its place is skipped when its turn comes. */
    void remove(ActiveRun run) {
        if (run.state() == ActiveRun.State.QUEUED) {
            run.state(ActiveRun.State.PENDING);
            size--;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Takes the first run whose need is met; null if there is none. */
    ActiveRun take(Predicate<Need> met) {
        ActiveRun run = take(high, met);
        if (run == null) {
            run = take(normal, met);
        }
        if (run != null) {
            run.state(ActiveRun.State.PENDING);
            size--;
        }
        return run;
    }

    private static ActiveRun take(Map<Need, Deque<Place>> queue, Predicate<Need> met) {
        queue.values().removeIf(RunQueue::isEmptyAfterSkipping);
        Deque<Place> first = null;
        for (Map.Entry<Need, Deque<Place>> each : queue.entrySet()) {
            Deque<Place> places = each.getValue();
            boolean earlier = first == null
                    || places.getFirst().number() < first.getFirst().number();
            if (earlier && met.test(each.getKey())) {
                first = places;
            }
        }
        return first == null ? null : first.removeFirst().run();
    }

    private static boolean isEmptyAfterSkipping(Deque<Place> places) {
        while (!places.isEmpty() && places.getFirst().run().state() != ActiveRun.State.QUEUED) {
            places.removeFirst();
        }
        return places.isEmpty();
    }
}
