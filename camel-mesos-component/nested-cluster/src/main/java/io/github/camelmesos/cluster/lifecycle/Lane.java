package io.github.camelmesos.cluster.lifecycle;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does what is to be done for one cluster, one after the other; can be cleared for what is more urgent. */
final class Lane {

    private final ThreadPoolExecutor thread;
    private final Executor callbacks;
    private final Set<Future<?>> work = ConcurrentHashMap.newKeySet();
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

    Lane(String name, Executor callbacks) {
        this.thread = Threads.oneAtATime(name);
        this.callbacks = callbacks;
    }

    /** Does something when its turn comes. An interrupted action leaves its future open, until {@link #failOpen}. */
    <T> CompletableFuture<T> run(Callable<T> action) {
        CompletableFuture<T> result = open();
        run(() -> {
            try {
                complete(result, action.call());
            } catch (InterruptedException cleared) {
                Thread.currentThread().interrupt();
            } catch (Exception | Error e) {
                fail(result, e);
            }
        });
        return result;
    }

    void run(Runnable action) {
        work.removeIf(Future::isDone);
        work.add(thread.submit(action));
    }

    /**
     * Does something after what is being done, once, even if that hangs: then on a thread of its own.
     *
     * @param patience how long what is being done is waited for
     */
    void runUrgently(Runnable action, ScheduledExecutorService timers, Duration patience) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                action.run();
            }
        };
        run(once);
        try {
            timers.schedule(
                    () -> {
                        if (!begun.get()) {
                            callbacks.execute(once);
                        }
                    },
                    patience.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            return;
        }
    }

    /** A future that {@link #failOpen} fails if nobody has completed it. */
    <T> CompletableFuture<T> open() {
        CompletableFuture<T> future = new CompletableFuture<>();
        open.add(future);
        future.whenComplete((value, error) -> open.remove(future));
        return future;
    }

    /** Interrupts what is being done, and forgets what was to be done. */
    void clear() {
        work.forEach(each -> each.cancel(true));
    }

    /** Fails all futures that nobody has completed. */
    void failOpen(Throwable error) {
        open.forEach(future -> fail(future, error));
    }

    <T> void complete(CompletableFuture<T> future, T value) {
        answer(() -> future.complete(value));
    }

    void fail(CompletableFuture<?> future, Throwable error) {
        answer(() -> future.completeExceptionally(error));
    }

    private void answer(Runnable completion) {
        try {
            callbacks.execute(completion);
        } catch (RejectedExecutionException closing) {
            completion.run();
        }
    }
}
