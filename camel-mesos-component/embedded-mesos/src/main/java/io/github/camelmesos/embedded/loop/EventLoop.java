package io.github.camelmesos.embedded.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that runs work, timers and channel handlers one after the other. None of them may block. */
public final class EventLoop implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final long CLOSE_MILLIS = 5000;

    private final Thread thread;
    private final Selector selector;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Set<Runnable> atEndOfRound = new LinkedHashSet<>();
    private long timerSequence;
    private volatile boolean closed;

    private EventLoop(String name) throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** @param name of the thread */
    public static EventLoop start(String name) throws IOException {
        EventLoop loop = new EventLoop(name);
        loop.thread.start();
        return loop;
    }

    public boolean inLoop() {
        return Thread.currentThread() == thread;
    }

    /** Runs it soon, in the loop; never within the call. Work given after the end of the loop is dropped; see {@link #call}. */
    @Override
    public void execute(Runnable task) {
        work.add(task);
        if (!inLoop()) {
            selector.wakeup();
        }
    }

    /** Runs it in the loop and waits for the result. */
    public <T> T call(Callable<T> task) throws InterruptedException, IOException {
        CompletableFuture<T> result = new CompletableFuture<>();
        execute(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        if (closed) {
            result.completeExceptionally(new IOException("the event loop has ended"));
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /** Runs it in the loop after a while. To be called in the loop. */
    public Timer schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + delay.toNanos(), timerSequence++, task);
        timers.add(timer);
        return timer;
    }

    /** Runs it once when everything that is ready now has been handled, before the loop waits again. */
    public void atEndOfRound(Runnable task) {
        atEndOfRound.add(task);
    }

    /** Watches a channel. To be called in the loop. */
    public SelectionKey register(SelectableChannel channel, int interest, ChannelHandler handler) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, interest, handler);
    }

    private void run() {
        try {
            while (!closed) {
                runWork();
                runTimers();
                runEndOfRound();
                if (work.isEmpty()) {
                    select();
                } else {
                    selector.selectNow();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    handle(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            LOG.error("The event loop {} ends: {}", thread.getName(), e.toString());
        } finally {
            closed = true;
            closeChannels();
            runWork();
        }
    }

    private void select() throws IOException {
        Timer next = timers.peek();
        if (next == null) {
            selector.select();
            return;
        }
        long nanos = next.nanosLeft(System.nanoTime());
        if (nanos <= 0) {
            selector.selectNow();
        } else {
            selector.select(nanos / 1_000_000 + 1);
        }
    }

    private void runWork() {
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
            guarded(task);
        }
    }

    private void runTimers() {
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().nanosLeft(now) <= 0) {
            guarded(timers.poll()::run);
        }
    }

    private void runEndOfRound() {
        while (!atEndOfRound.isEmpty()) {
            List<Runnable> tasks = new ArrayList<>(atEndOfRound);
            atEndOfRound.clear();
            tasks.forEach(this::guarded);
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("In the event loop {}", thread.getName(), e);
        }
    }

    private void handle(SelectionKey key) {
        ChannelHandler handler = (ChannelHandler) key.attachment();
        try {
            handler.ready(key);
        } catch (IOException e) {
            LOG.debug("A connection of {} broke: {}", thread.getName(), e.toString());
            close(key);
        } catch (RuntimeException e) {
            LOG.error("A connection of {} is closed", thread.getName(), e);
            close(key);
        }
    }

    /** Closes a channel and tells its handler. To be called in the loop. */
    public void close(SelectionKey key) {
        boolean open = key.channel().isOpen();
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            LOG.debug("While closing a connection of {}", thread.getName(), e);
        }
        if (open) {
            guarded(((ChannelHandler) key.attachment())::closed);
        }
    }

    private void closeChannels() {
        new ArrayList<>(selector.keys()).forEach(this::close);
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("While closing the selector of {}", thread.getName(), e);
        }
    }

    /** Ends the thread and closes all channels; waits for that unless it is called in the loop. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        if (!inLoop()) {
            try {
                thread.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
