package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code chronos:kill}: the running tasks of a job are told to end; the job stays. Keeps the body. */
final class KillTasks implements Operation {

    private final ChronosAccess access;

    KillTasks(ChronosAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) {
        return access.client(exchange).killTasks(access.job(exchange));
    }
}
