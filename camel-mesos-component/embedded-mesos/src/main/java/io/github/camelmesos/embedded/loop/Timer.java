package io.github.camelmesos.embedded.loop;

/** Work for later. Compared by time, then by the order in which it was asked for. */
public final class Timer implements Comparable<Timer> {
    private final long deadline;
    private final long sequence;
    private final Runnable work;
    private boolean cancelled;

    Timer(long deadline, long sequence, Runnable work) {
        this.deadline = deadline;
        this.sequence = sequence;
        this.work = work;
    }

    /** To be called in the loop. */
    public void cancel() {
        cancelled = true;
    }

    long nanosLeft(long now) {
        return deadline - now;
    }

    void run() {
        if (!cancelled) {
            work.run();
        }
    }

    @Override
    public int compareTo(Timer other) {
        int byTime = Long.compare(deadline - other.deadline, 0);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
