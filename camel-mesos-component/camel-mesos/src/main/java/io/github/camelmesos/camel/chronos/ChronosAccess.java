package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.chronos.client.AsyncChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.client.Credentials;
import io.github.camelmesos.cluster.NestedClusters;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Finds the Chronos that an exchange is for: by header, by option, or as the one of its nested cluster. */
final class ChronosAccess {

    private final ChronosConfiguration options;
    private final Optional<NestedClusters> clusters;
    private final ChronosClients clients;

    ChronosAccess(ChronosConfiguration options, Optional<NestedClusters> clusters, ChronosClients clients) {
        this.options = options;
        this.clusters = clusters;
        this.clients = clients;
    }

    /**
     * @throws IllegalArgumentException when nothing says which Chronos
     */
    AsyncChronosClient client(Exchange exchange) {
        HeaderOrOption settings = HeaderOrOption.of(exchange);
        return settings.get(ChronosConstants.URL, String.class, options.getChronosUrl())
                .or(() -> urlOfCluster(settings))
                .map(this::client)
                .orElseThrow(() -> new IllegalArgumentException("nothing says which Chronos: set the header "
                        + ChronosConstants.URL + " or the option chronosUrl, or name a cluster that has one attached"));
    }

    AsyncChronosClient client(String url) {
        ChronosClientSettings settings = ChronosClientSettings.of(URI.create(url))
                .withRequestTimeout(Duration.ofMillis(options.getRequestTimeout()));
        return clients.of(
                options.getUser() == null
                        ? settings
                        : settings.withCredentials(new Credentials(
                                options.getUser(), options.getPassword() == null ? "" : options.getPassword())));
    }

    private Optional<String> urlOfCluster(HeaderOrOption settings) {
        return settings.get(ChronosConstants.CLUSTER_ID, String.class, options.getClusterId())
                .flatMap(id -> clusters.flatMap(all -> all.status(id)))
                .flatMap(cluster -> cluster.endpoints())
                .flatMap(endpoints -> endpoints.chronos())
                .map(URI::toString);
    }

    /** The job that an exchange is about. */
    String job(Exchange exchange) {
        return HeaderOrOption.of(exchange).require(ChronosConstants.JOB, String.class, options.getJob(), "job");
    }
}
