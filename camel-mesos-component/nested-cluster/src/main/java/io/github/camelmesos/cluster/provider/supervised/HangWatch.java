package io.github.camelmesos.cluster.provider.supervised;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server that speaks HTTP now and then whether it lives: its process may be there, and take connections, when it does nothing
 * any more. One that has not answered for too long is killed, and so started again.
 */
final class HangWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HangWatch.class);
    private static final int LOOKS = 3;

    private final String name;
    private final URI ping;
    private final Duration longest;
    private final Duration start;
    private final Supervisor supervisor;
    private final ScheduledThreadPoolExecutor timer;
    private long lastAnswer = System.nanoTime();
    private boolean hasAnswered = true;

    /**
     * Begins to ask.
     *
     * @param longest how long it may not answer
     * @param start how long that may take after it was started again
     */
    HangWatch(String name, URI ping, Duration longest, Duration start, Supervisor supervisor) {
        this.name = name;
        this.ping = ping;
        this.longest = longest;
        this.start = start.compareTo(longest) < 0 ? longest : start;
        this.supervisor = supervisor;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "asks-" + name);
            thread.setDaemon(true);
            return thread;
        });
        long pause = Math.max(1, longest.toMillis() / LOOKS);
        timer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (answers()) {
            lastAnswer = System.nanoTime();
            hasAnswered = true;
            return;
        }
        Duration silent = Duration.ofNanos(System.nanoTime() - lastAnswer);
        if (silent.compareTo(hasAnswered ? longest : start) < 0) {
            return;
        }
        LOG.warn("{} has not answered for {} ms and is started again", name, silent.toMillis());
        lastAnswer = System.nanoTime();
        hasAnswered = false;
        try {
            supervisor.kill(name);
        } catch (IOException e) {
            LOG.warn("{} hangs and cannot be killed: {}", name, e.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it says. */
    private boolean answers() {
        int patience = (int) Math.max(1, longest.toMillis() / LOOKS);
        try {
            HttpURLConnection connection = (HttpURLConnection) ping.toURL().openConnection();
            connection.setConnectTimeout(patience);
            connection.setReadTimeout(patience);
            try {
                return connection.getResponseCode() > 0;
            } finally {
                connection.disconnect();
            }
        } catch (IOException silent) {
            return false;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
