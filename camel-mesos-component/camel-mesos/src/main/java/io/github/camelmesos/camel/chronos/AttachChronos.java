package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Deadline;
import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.NestedClusters;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;

/**
 * {@code chronos:attach}: the nested cluster has a scheduler. Keeps the body; a header says where the scheduler is. Where the
 * option {@code chronosUrl} names one, that is used, once it answers.
 */
final class AttachChronos implements Operation {

    private final Optional<NestedClusters> clusters;
    private final ChronosAccess access;
    private final ChronosConfiguration options;

    AttachChronos(Optional<NestedClusters> clusters, ChronosAccess access, ChronosConfiguration options) {
        this.clusters = clusters;
        this.access = access;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        Optional<Duration> own =
                options.getTimeout() > 0 ? Optional.of(Duration.ofMillis(options.getTimeout())) : Optional.empty();
        Optional<Duration> limit = Deadline.left(exchange, own);
        CompletableFuture<String> url = options.getChronosUrl() != null ? existing() : ofCluster(exchange);
        return Deadline.bound(
                        url,
                        limit,
                        () -> CompletableFuture.failedFuture(new ExchangeTimedOutException(
                                exchange,
                                limit.map(Duration::toMillis).orElse(0L),
                                "the scheduler is not registered in time")))
                .thenAccept(found -> exchange.getMessage().setHeader(ChronosConstants.URL, found));
    }

    private CompletableFuture<String> existing() {
        return access.client(options.getChronosUrl()).ping().thenApply(answered -> options.getChronosUrl());
    }

    private CompletableFuture<String> ofCluster(Exchange exchange) {
        String id = HeaderOrOption.of(exchange)
                .require(ChronosConstants.CLUSTER_ID, String.class, options.getClusterId(), "clusterId");
        return clusters.orElseThrow(
                        () -> new IllegalStateException(
                                "chronos: has no NestedClusters; bind one in the registry or set the component's option clusters"))
                .attachChronos(id)
                .thenApply(AttachChronos::url);
    }

    private static String url(Cluster cluster) {
        return cluster.endpoints()
                .flatMap(ClusterEndpoints::chronos)
                .map(URI::toString)
                .orElseThrow(() -> new IllegalStateException(
                        "cluster " + cluster.id() + " has no Chronos after one was attached"));
    }
}
