package io.github.camelmesos.chronos.client;

/** Chronos cannot be reached, did not answer in time, failed, or its answer was cut off or no JSON. */
public final class ChronosUnavailableException extends ChronosException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    ChronosUnavailableException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether Chronos may have received the request. */
    public boolean sent() {
        return sent;
    }
}
