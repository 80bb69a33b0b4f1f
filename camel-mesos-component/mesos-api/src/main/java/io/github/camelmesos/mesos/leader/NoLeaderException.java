package io.github.camelmesos.mesos.leader;

import java.io.IOException;

/** No master leads, or none could be found in time. */
public final class NoLeaderException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoLeaderException(String message) {
        super(message);
    }

    public NoLeaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
