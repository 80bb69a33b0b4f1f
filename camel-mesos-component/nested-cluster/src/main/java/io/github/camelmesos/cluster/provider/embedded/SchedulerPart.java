package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.chronos.scheduler.BundledScheduler;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * The scheduler of a cluster, which takes its framework with it when it is closed: the cluster does not outlive it.
 *
 * @param framework the name it registers with
 */
record SchedulerPart(BundledScheduler scheduler, String framework) implements AutoCloseable {

    URI url() {
        return scheduler.url();
    }

    void awaitRegistered(Duration timeout) throws IOException, TimeoutException, InterruptedException {
        scheduler.awaitRegistered(timeout);
    }

    @Override
    public void close() throws InterruptedException {
        scheduler.teardown();
    }
}
