package io.github.camelmesos.launcher.http;

import java.io.IOException;

/** A request that is not answered as it was meant. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int NO_SUCH_RANGE = 416;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
