package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.chronos.job.ChronosJob;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:list}: the body becomes a list of every {@link ChronosJob}. */
final class ListJobs implements Operation {

    private final ChronosAccess access;

    ListJobs(ChronosAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        return access.client(exchange).list().thenAccept(exchange.getMessage()::setBody);
    }
}
