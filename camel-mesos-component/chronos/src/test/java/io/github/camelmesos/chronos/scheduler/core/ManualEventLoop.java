package io.github.camelmesos.chronos.scheduler.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** A loop whose time a test moves. */
final class ManualEventLoop implements EventLoop {

    private record Later(Instant when, long number, Runnable task) {}

    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparing(Later::when).thenComparing(Later::number));
    private Instant now;
    private long number;

    ManualEventLoop(Instant start) {
        now = start;
    }

    @Override
    public void execute(Runnable task) {
        ready.add(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Later entry = new Later(now.plus(delay), number++, task);
        later.add(entry);
        return () -> later.remove(entry);
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Runs what can run now. */
    void settle() {
        while (!ready.isEmpty()) {
            ready.poll().run();
        }
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        Instant end = now.plus(duration);
        settle();
        while (!later.isEmpty() && !later.peek().when().isAfter(end)) {
            Later next = later.poll();
            now = next.when().isAfter(now) ? next.when() : now;
            next.task().run();
            settle();
        }
        now = end;
    }

    @Override
    public void close() {
        ready.clear();
        later.clear();
    }
}
