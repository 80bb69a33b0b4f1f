package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:delete}: a job is gone and its tasks are killed. Keeps the body. */
final class DeleteJob implements Operation {

    private final ChronosAccess access;

    DeleteJob(ChronosAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        return access.client(exchange).delete(access.job(exchange));
    }
}
