package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.chronos.client.AsyncChronosClient;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:run}: a job is started now, whatever its schedule says. Keeps the body. */
final class RunJob implements Operation {

    private final ChronosAccess access;

    RunJob(ChronosAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        AsyncChronosClient client = access.client(exchange);
        String job = access.job(exchange);
        return HeaderOrOption.of(exchange)
                .get(ChronosConstants.ARGUMENTS, String.class, null)
                .map(arguments -> client.run(job, arguments))
                .orElseGet(() -> client.run(job));
    }
}
