package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.NestedClusters;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/**
 * {@code mesos:destroy}: nothing of the cluster is left. Keeps the body; does nothing where no cluster is named, so that it
 * may stand in a doFinally whose try never came to make one.
 */
final class DestroyCluster implements Operation {

    private final NestedClusters clusters;
    private final OwnedClusters owned;
    private final MesosConfiguration options;

    DestroyCluster(NestedClusters clusters, OwnedClusters owned, MesosConfiguration options) {
        this.clusters = clusters;
        this.owned = owned;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        Optional<String> id =
                HeaderOrOption.of(exchange).get(MesosConstants.CLUSTER_ID, String.class, options.getClusterId());
        return id.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : clusters.destroy(id.get()).thenRun(() -> owned.remove(id.get()));
    }
}
