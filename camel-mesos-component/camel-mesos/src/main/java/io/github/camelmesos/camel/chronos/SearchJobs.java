package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.chronos.client.SearchQuery;
import io.github.camelmesos.chronos.job.ChronosJob;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:search}: the body becomes a list of each {@link ChronosJob} with a text in its name or command. */
final class SearchJobs implements Operation {

    private final ChronosAccess access;
    private final ChronosConfiguration options;

    SearchJobs(ChronosAccess access, ChronosConfiguration options) {
        this.access = access;
        this.options = options;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        String text =
                HeaderOrOption.of(exchange).require(ChronosConstants.QUERY, String.class, options.getQuery(), "query");
        return access.client(exchange)
                .search(new SearchQuery("", "", text, options.getLimit(), 0))
                .thenAccept(exchange.getMessage()::setBody);
    }
}
