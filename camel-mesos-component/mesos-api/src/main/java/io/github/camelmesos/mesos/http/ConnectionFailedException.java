package io.github.camelmesos.mesos.http;

import java.io.IOException;
import java.net.URI;

/** No connection could be made. The message names the server. */
public final class ConnectionFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ConnectionFailedException(URI server, IOException cause) {
        super("cannot connect to " + server + ": " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
    }
}
