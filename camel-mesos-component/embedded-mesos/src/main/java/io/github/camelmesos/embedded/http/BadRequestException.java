package io.github.camelmesos.embedded.http;

import java.io.IOException;

/** A request that is not HTTP, or more than is accepted. The connection is closed after the answer. */
final class BadRequestException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
