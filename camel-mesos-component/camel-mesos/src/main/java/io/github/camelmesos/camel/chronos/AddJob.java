package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.chronos.job.ChronosJob;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;

/** {@code chronos:add}: the job in the body is there; one of the same name is replaced. Keeps the body. */
final class AddJob implements Operation {

    private final ChronosAccess access;

    AddJob(ChronosAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) throws InvalidPayloadException {
        ChronosJob job = exchange.getMessage().getMandatoryBody(ChronosJob.class);
        exchange.getMessage().setHeader(ChronosConstants.JOB, job.name());
        return access.client(exchange).add(job);
    }
}
