package io.github.camelmesos.chronos.client;

/** Chronos refused a request, or the client did so before sending it; repeating it would not help. */
public final class ChronosRefusedException extends ChronosException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ChronosRefusedException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The HTTP status, 0 when the request was not sent. */
    public int status() {
        return status;
    }
}
