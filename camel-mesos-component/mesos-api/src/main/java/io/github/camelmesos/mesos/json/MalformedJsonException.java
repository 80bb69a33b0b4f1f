package io.github.camelmesos.mesos.json;

import java.io.IOException;

/** Text that is not JSON, or JSON that is not of the expected shape. */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }

    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
