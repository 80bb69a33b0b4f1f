package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.NestedClusters;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code mesos:list}: the body becomes a list of every {@link Cluster} that is not destroyed. */
final class ListClusters implements Operation {

    private final NestedClusters clusters;

    ListClusters(NestedClusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        exchange.getMessage().setBody(clusters.list());
        return CompletableFuture.completedFuture(null);
    }
}
