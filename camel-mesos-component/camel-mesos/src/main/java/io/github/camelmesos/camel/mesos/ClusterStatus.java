package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.NoSuchClusterException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code mesos:status}: the body becomes the {@link Cluster} as it is now. */
final class ClusterStatus implements Operation {

    private final NestedClusters clusters;
    private final MesosConfiguration options;

    ClusterStatus(NestedClusters clusters, MesosConfiguration options) {
        this.clusters = clusters;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) throws NoSuchClusterException {
        String id = HeaderOrOption.of(exchange)
                .require(MesosConstants.CLUSTER_ID, String.class, options.getClusterId(), "clusterId");
        Cluster cluster = clusters.status(id).orElseThrow(() -> new NoSuchClusterException(id));
        exchange.getMessage().setBody(cluster);
        ClusterHeaders.set(exchange.getMessage(), cluster);
        return CompletableFuture.completedFuture(null);
    }
}
