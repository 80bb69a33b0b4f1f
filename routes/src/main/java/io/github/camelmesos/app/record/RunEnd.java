package io.github.camelmesos.app.record;

import io.github.camelmesos.launcher.RunResult;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** How the exchange of a run ended. */
public final class RunEnd {

    private RunEnd() {}

    /**
     * Calls back when a whole exchange is done. A route policy is told earlier, when the route is, but no more once Camel
     * stops.
     */
    public static void whenDone(Exchange exchange, Consumer<Exchange> action) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                action.accept(done);
            }
        });
    }

    /** What went wrong, also where an entrance has dealt with it. */
    public static Optional<Exception> failure(Exchange exchange) {
        if (exchange.getException() != null) {
            return Optional.of(exchange.getException());
        }
        return exchange.getMessage().getBody() instanceof RunResult
                ? Optional.empty()
                : Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }
}
