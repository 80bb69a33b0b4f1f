package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.Deadline;
import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.NestedClusters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;

/** {@code mesos:scale}: another number of agents. Keeps the body. */
final class ScaleCluster implements Operation {

    private final NestedClusters clusters;
    private final MesosConfiguration options;

    ScaleCluster(NestedClusters clusters, MesosConfiguration options) {
        this.clusters = clusters;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        HeaderOrOption settings = HeaderOrOption.of(exchange);
        String id = settings.require(MesosConstants.CLUSTER_ID, String.class, options.getClusterId(), "clusterId");
        int agents = settings.require(MesosConstants.AGENTS, Integer.class, options.getAgents(), "agents");
        Optional<Duration> limit = Deadline.left(exchange, OperationTimeout.of(options));
        return Deadline.bound(
                        clusters.scale(id, agents),
                        limit,
                        () -> CompletableFuture.failedFuture(new ExchangeTimedOutException(
                                exchange,
                                limit.map(Duration::toMillis).orElse(0L),
                                "cluster " + id + " has not got its " + agents + " agents in time")))
                .thenAccept(cluster -> ClusterHeaders.set(exchange.getMessage(), cluster));
    }
}
