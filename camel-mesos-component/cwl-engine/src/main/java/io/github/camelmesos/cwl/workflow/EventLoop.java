package io.github.camelmesos.cwl.workflow;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The one thread of a run that changes its state: takes events in order, until it is stopped. */
final class EventLoop {

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Runnable afterEach;
    private final Consumer<Throwable> onBug;
    private boolean stopped;

    /**
     * @param afterEach runs after each event
     * @param onBug hears what an event threw; events throw nothing unless the engine is wrong
     */
    EventLoop(String name, Runnable afterEach, Consumer<Throwable> onBug) {
        this.afterEach = afterEach;
        this.onBug = onBug;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** From any thread. Events that come after the stop are dropped. */
    void post(Runnable event) {
        events.add(event);
    }

    /** From the loop's thread only. */
    void stop() {
        stopped = true;
    }

    private void run() {
        try {
            while (!stopped) {
                handle(events.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            onBug.accept(e);
        }
    }

    private void handle(Runnable event) {
        try {
            event.run();
            afterEach.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            onBug.accept(e);
        }
    }
}
