package io.github.camelmesos.cwl.workflow;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The threads of a run that evaluate expressions and read and write files. Started as they are needed. */
final class Workers implements AutoCloseable {

    /** Work whose result is handled on the loop. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws Exception;
    }

    private final ThreadPoolExecutor executor;
    private final EventLoop loop;

    Workers(int threads, EventLoop loop) {
        this.loop = loop;
        AtomicInteger count = new AtomicInteger();
        this.executor =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cwl-worker-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** Runs a task on a worker, and what handles its result on the loop. */
    <T> void run(Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            try {
                T result = task.run();
                loop.post(() -> done.accept(result));
            } catch (Exception e) {
                loop.post(() -> failed.accept(e));
            } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
                loop.post(() -> failed.accept(new IllegalStateException(e.toString(), e)));
            }
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
