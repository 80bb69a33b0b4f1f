package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.NestedClusters;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clusters that routes of this Camel context have asked for and not yet destroyed. */
final class OwnedClusters {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedClusters.class);

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** From now on this context answers for the cluster. */
    void add(String id) {
        ids.add(id);
    }

    /** The cluster is gone. */
    void remove(String id) {
        ids.remove(id);
    }

    /** Destroys what is left, all at once, and waits for it; what is not gone in time is logged. */
    void destroyAll(NestedClusters clusters, long timeoutMillis) throws InterruptedException {
        CompletableFuture<?>[] destroyed = ids.stream()
                .map(id -> clusters.destroy(id).thenRun(() -> remove(id)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(destroyed).get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Clusters {} are not destroyed after {} ms", ids, timeoutMillis);
        } catch (ExecutionException e) {
            LOG.warn("Clusters {} could not be destroyed", ids, e.getCause());
        }
    }
}
