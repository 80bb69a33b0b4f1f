package io.github.camelmesos.chronos.client;

/** Chronos asks for other credentials than the configured ones. */
public final class ChronosUnauthorizedException extends ChronosException {

    private static final long serialVersionUID = 1L;

    ChronosUnauthorizedException(String message) {
        super(message);
    }
}
