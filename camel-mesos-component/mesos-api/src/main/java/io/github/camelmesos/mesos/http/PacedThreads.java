package io.github.camelmesos.mesos.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads of the JDK's HTTP server, which itself waits for a client as long as that likes: one that sends or reads too slowly is cut
 * off, so that it holds no thread. A thread waits for its client from the beginning, when it reads the head of a
 * request, to the end; only what it does as {@link #busy} is not counted.
 *
 * <p>A thread is woken by an interrupt, which closes the connection that it waits for.
 */
public final class PacedThreads implements Executor, AutoCloseable {

    private static final int LOOKS = 4;

    private final ExecutorService threads;
    private final ClientPace pace;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<Work> active = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Work> current = new ThreadLocal<>();

    /**
     * @param name of the thread that looks after them
     * @param threads to run on; closed with this
     */
    public PacedThreads(String name, ExecutorService threads, ClientPace pace) {
        this.threads = threads;
        this.pace = pace;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        long pause = Math.max(1, pace.idle().toMillis() / LOOKS);
        timer.scheduleWithFixedDelay(() -> active.forEach(Work::look), pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(() -> {
            Work work = new Work(Thread.currentThread());
            current.set(work);
            active.add(work);
            try {
                task.run();
            } finally {
                active.remove(work);
                current.remove();
                work.finish();
            }
        });
    }

    /** What a thread does for itself, in which nothing goes to or from its client. */
    public interface OwnWork<T> {

        T run() throws IOException;
    }

    /** Does something that may take long, and is not the client's fault. */
    public <T> T busy(OwnWork<T> ownWork) throws IOException {
        Work work = current.get();
        if (work == null) {
            return ownWork.run();
        }
        work.waits(false);
        try {
            return ownWork.run();
        } finally {
            work.waits(true);
        }
    }

    /** What goes through an exchange is counted from now on. To be called before its streams are asked for. */
    public void watch(HttpExchange exchange) {
        exchange.setStreams(new PacedInput(exchange.getRequestBody()), new PacedOutput(exchange.getResponseBody()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
    }

    /** What one thread does at present. */
    private final class Work {

        private final Thread thread;
        private boolean waits = true;
        private boolean finished;
        private long since = System.nanoTime();
        private long waitedNanos;
        private long bytes;

        private Work(Thread thread) {
            this.thread = thread;
        }

        private synchronized void waits(boolean now) {
            long time = System.nanoTime();
            if (waits) {
                waitedNanos += time - since;
            }
            since = time;
            waits = now;
        }

        private synchronized void went(long number) {
            bytes += number;
        }

        /** The time that was waited has to have brought something. */
        private synchronized void look() {
            waits(waits);
            if (!finished && waitedNanos >= pace.idle().toNanos()) {
                if (waits && bytes < pace.leastBytes()) {
                    thread.interrupt();
                }
                waitedNanos = 0;
                bytes = 0;
            }
        }

        private synchronized void finish() {
            finished = true;
            // It is for this work only, not for what the thread does next.
            Thread.interrupted();
        }
    }

    private void went(int number) {
        Work work = current.get();
        if (work != null) {
            work.went(Math.max(0, number));
        }
    }

    private final class PacedInput extends FilterInputStream {

        private PacedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            went(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int number = in.read(buffer, offset, length);
            went(number);
            return number;
        }
    }

    private final class PacedOutput extends FilterOutputStream {

        private PacedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            went(1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            went(length);
        }
    }
}
