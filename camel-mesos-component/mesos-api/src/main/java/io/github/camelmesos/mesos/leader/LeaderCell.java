package io.github.camelmesos.mesos.leader;

import io.github.camelmesos.mesos.message.MasterInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The leader that is known now, those who wait for one, and those who listen. */
final class LeaderCell {
    private final List<Consumer<Optional<MasterInfo>>> listeners = new CopyOnWriteArrayList<>();
    private Optional<MasterInfo> current = Optional.empty();
    private boolean closed;

    /** Takes a new leader; listeners hear of it only when it is another one. */
    void set(Optional<MasterInfo> leader) {
        synchronized (this) {
            if (closed || current.equals(leader)) {
                return;
            }
            current = leader;
            notifyAll();
        }
        listeners.forEach(listener -> listener.accept(leader));
    }

    synchronized Optional<MasterInfo> get() {
        return current;
    }

    synchronized Optional<MasterInfo> await(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toNanos();
                current.isEmpty() && !closed && left > 0;
                left = deadline - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        return current;
    }

    void add(Consumer<Optional<MasterInfo>> listener) {
        listeners.add(listener);
        Optional<MasterInfo> known = get();
        if (known.isPresent()) {
            listener.accept(known);
        }
    }

    void remove(Consumer<Optional<MasterInfo>> listener) {
        listeners.remove(listener);
    }

    synchronized void close() {
        closed = true;
        listeners.clear();
        notifyAll();
    }
}
