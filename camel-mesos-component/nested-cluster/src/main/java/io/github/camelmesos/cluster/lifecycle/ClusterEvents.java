package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, in order and on a thread of its own, so that none of them can hold a cluster up. */
final class ClusterEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterEvents.class);

    private final List<ClusterListener> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread = Threads.oneAtATime("cluster-events");

    AutoCloseable add(ClusterListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(Cluster cluster) {
        LOG.debug(
                "Cluster {} is {}{}",
                cluster.id(),
                cluster.state(),
                cluster.reason().map(r -> ": " + r).orElse(""));
        tell(listener -> listener.changed(cluster));
    }

    void progress(Cluster cluster, String step) {
        LOG.debug("Cluster {}: {}", cluster.id(), step);
        tell(listener -> listener.progress(cluster, step));
    }

    private void tell(Consumer<ClusterListener> event) {
        if (!listeners.isEmpty()) {
            thread.execute(() -> listeners.forEach(listener -> tell(listener, event)));
        }
    }

    private static void tell(ClusterListener listener, Consumer<ClusterListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOG.warn("A listener of cluster events failed", e);
        }
    }

    /** Waits until what happened so far has been told, for no longer than {@code bound}. */
    void close(Duration bound) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
