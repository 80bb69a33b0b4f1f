package io.github.camelmesos.chronos.scheduler.notification;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosTime;
import io.github.camelmesos.chronos.scheduler.core.JobObserver;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts notifications, one for each owner's address, on a thread of its own. When the receiver is so slow that a
 * thousand are waiting, further ones are dropped and logged.
 */
public final class HttpNotifier implements JobObserver, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpNotifier.class);
    private static final int MOST_WAITING = 1000;
    private static final HttpSettings PATIENCE =
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 1024 * 1024);

    private final NotificationConfig config;
    private final HttpTransport transport = new HttpTransport(PATIENCE);
    private final ThreadPoolExecutor thread;

    /** Nothing is sent yet. */
    public HttpNotifier(NotificationConfig config) {
        this.config = config;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread daemon = new Thread(task, "chronos-notifications");
                    daemon.setDaemon(true);
                    return daemon;
                },
                (task, executor) -> LOG.warn("a notification was dropped: {} are waiting", MOST_WAITING));
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void exhausted(ChronosJob job) {
        notify(
                job,
                "job '" + job.name() + "' disabled",
                "Job '" + job.name() + "' has used up its recurrences and is disabled now.\n"
                        + "Delete it, or give it another schedule and enable it.");
    }

    @Override
    public void failed(ChronosJob job, Failure failure) {
        notify(
                job,
                "job '" + job.name() + "' failed!",
                "\n'" + ChronosTime.format(failure.when()) + "'. Retries attempted: " + failure.attempt() + "."
                        + details(failure));
    }

    @Override
    public void disabledAfterFailures(ChronosJob job, Failure failure) {
        long failures = job.history().errorsSinceLastSuccess() + 1;
        notify(
                job,
                "job '" + job.name() + "' disabled",
                "\nFailed at '" + ChronosTime.format(failure.when()) + "', " + failures + " failures since last success"
                        + details(failure));
    }

    private static String details(Failure failure) {
        return "\nTask id: " + failure.taskId() + "\nThe scheduler provided this message:\n\n" + failure.message();
    }

    @Override
    public void deleted(ChronosJob job) {
        notify(job, "Your job '" + job.name() + "' was deleted!", null);
    }

    private void notify(ChronosJob job, String what, String message) {
        String subject = config.clusterName() + " [Chronos] " + what;
        List<String> addresses = job.owner().addresses();
        if (addresses.isEmpty()) {
            send(new Notification(subject, message, null, job));
        }
        addresses.forEach(address -> send(new Notification(subject, message, address, job)));
    }

    private void send(Notification notification) {
        thread.execute(() -> {
            try {
                HttpResponse response = transport.exchange(config.url(), request(notification));
                if (response.status() >= 300) {
                    LOG.warn("{} answers {} to a notification", config.url().getHost(), response.status());
                }
            } catch (IOException e) {
                LOG.warn("a notification could not be sent: {}", e.getMessage());
            }
        });
    }

    private HttpRequest request(Notification notification) {
        URI url = config.url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        HttpRequest request = HttpRequest.postJson(target, notification.toJsonBytes());
        return config.credentials() == null
                ? request
                : request.withHeader("Authorization", config.credentials().header());
    }

    /** Sends what is waiting for some seconds at most, and stops. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        transport.close();
    }
}
