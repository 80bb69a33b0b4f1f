package io.github.camelmesos.chronos.client;

/** A request to Chronos that did not succeed. The message is one line for people and never holds a stack trace. */
public class ChronosException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChronosException(String message) {
        super(message);
    }

    ChronosException(String message, Throwable cause) {
        super(message, cause);
    }
}
