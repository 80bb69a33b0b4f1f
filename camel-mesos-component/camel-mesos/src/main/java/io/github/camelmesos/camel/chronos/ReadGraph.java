package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.chronos.client.AsyncChronosClient;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:graph}: the body becomes the text of the graph of jobs. */
final class ReadGraph implements Operation {

    private final ChronosAccess access;
    private final GraphFormat format;

    ReadGraph(ChronosAccess access, GraphFormat format) {
        this.access = access;
        this.format = format;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        AsyncChronosClient client = access.client(exchange);
        CompletableFuture<String> graph = format == GraphFormat.csv ? client.graphCsv() : client.graphDot();
        return graph.thenAccept(exchange.getMessage()::setBody);
    }
}
