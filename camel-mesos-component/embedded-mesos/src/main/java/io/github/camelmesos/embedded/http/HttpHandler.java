package io.github.camelmesos.embedded.http;

/** Answers requests, in the loop. */
@FunctionalInterface
public interface HttpHandler {

    /** Answers now, or later through the exchange, in the loop in any case. */
    void handle(HttpExchange exchange);
}
