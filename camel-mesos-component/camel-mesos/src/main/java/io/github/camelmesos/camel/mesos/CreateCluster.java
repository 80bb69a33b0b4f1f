package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.Deadline;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.NestedClusters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;

/** {@code mesos:create}: a cluster, admitted and ready. Keeps the body; headers say where the cluster is. */
final class CreateCluster implements Operation {

    private final NestedClusters clusters;
    private final OwnedClusters owned;
    private final MesosConfiguration options;

    CreateCluster(NestedClusters clusters, OwnedClusters owned, MesosConfiguration options) {
        this.clusters = clusters;
        this.owned = owned;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        ClusterRequest request = CreateRequest.of(exchange, options);
        // Before the cluster is there: what a failed creation leaves is destroyed by the same name.
        exchange.getMessage().setHeader(MesosConstants.CLUSTER_ID, request.id());
        owned.add(request.id());
        Optional<Duration> limit = Deadline.left(exchange, OperationTimeout.of(options));
        return Deadline.bound(clusters.create(request), limit, () -> giveUp(request.id(), limit, exchange))
                .thenAccept(cluster -> {
                    // Another one than was asked for, when the run's cluster has outlived its launcher.
                    owned.remove(request.id());
                    owned.add(cluster.id());
                    ClusterHeaders.set(exchange.getMessage(), cluster);
                });
    }

    private CompletableFuture<Cluster> giveUp(String id, Optional<Duration> limit, Exchange exchange) {
        String waitedFor = clusters.status(id)
                .map(cluster ->
                        cluster.state() + cluster.reason().map(r -> ", " + r).orElse(""))
                .orElse("unknown");
        ExchangeTimedOutException late = new ExchangeTimedOutException(
                exchange,
                limit.map(Duration::toMillis).orElse(0L),
                "cluster " + id + " is not ready in time (" + waitedFor + ")");
        return clusters.destroy(id)
                .thenRun(() -> owned.remove(id))
                .thenCompose(gone -> CompletableFuture.failedFuture(late));
    }
}
