package io.github.camelmesos.camel.binding;

import java.util.concurrent.CompletionStage;
import org.apache.camel.Exchange;

/** What one operation of a component does with an exchange. */
public interface Operation {

    /**
     * Starts the operation and returns; it must not wait for anything that takes long.
     *
     * @return completes when the exchange may go on, exceptionally when it fails
     * @throws Exception when the operation cannot be started; the exchange fails with it
     */
    CompletionStage<?> start(Exchange exchange) throws Exception;
}
