package io.github.camelmesos.app.entrance;

/** A request that is answered with an error. */
final class RequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status of HTTP, 4xx
     */
    RequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
