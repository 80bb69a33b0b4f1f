package io.github.camelmesos.chronos.scheduler.core;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An event loop on a daemon thread of its own. */
public final class ThreadEventLoop implements EventLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadEventLoop.class);

    private final ScheduledThreadPoolExecutor executor;

    /** The thread starts with the first task. */
    public ThreadEventLoop(String threadName) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("a task came after the scheduler's end");
        }
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        try {
            Future<?> future = executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            LOG.debug("a timer came after the scheduler's end");
            return () -> {};
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a task of the scheduler failed", e);
            }
        };
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
