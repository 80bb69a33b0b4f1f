package io.github.camelmesos.chronos.scheduler.core;

import java.time.Duration;
import java.time.Instant;

/** The one thread of the scheduler, and its clock. */
public interface EventLoop extends AutoCloseable {

    /** Something that is to happen later. */
    interface Timer {

        /** It shall not happen any more. */
        void cancel();
    }

    /** Runs a task after those that were handed in before. Ignored after closing. */
    void execute(Runnable task);

    /** Runs a task later. */
    Timer after(Duration delay, Runnable task);

    /** The current time. */
    Instant now();

    @Override
    void close();
}
