package io.github.camelmesos.camel.binding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends exchanges through one {@link Operation}. Holds no thread while the operation is under way. */
public final class OperationProducer extends DefaultAsyncProducer {

    private final Operation operation;
    private final Executor continuations;

    /**
     * @param continuations runs the rest of the route, so that it does not run on, and block, the thread that completed
     *     the operation
     */
    public OperationProducer(Endpoint endpoint, Operation operation, Executor continuations) {
        super(endpoint);
        this.operation = operation;
        this.continuations = continuations;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<?> outcome = start(exchange);
        if (outcome.isDone()) {
            outcome.whenComplete((done, failure) -> record(exchange, failure));
            callback.done(true);
            return true;
        }
        outcome.whenCompleteAsync(
                (done, failure) -> {
                    record(exchange, failure);
                    callback.done(false);
                },
                continuations);
        return false;
    }

    private CompletableFuture<?> start(Exchange exchange) {
        try {
            return operation.start(exchange).toCompletableFuture();
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void record(Exchange exchange, Throwable failure) {
        if (failure != null) {
            exchange.setException(causeOf(failure));
        }
    }

    /** Futures wrap what went wrong; routes' onException clauses ask for the thing itself. */
    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
