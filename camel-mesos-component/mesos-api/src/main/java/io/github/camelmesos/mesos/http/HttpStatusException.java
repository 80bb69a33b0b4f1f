package io.github.camelmesos.mesos.http;

import java.io.IOException;

/** The server answered, with a status that means failure. */
public final class HttpStatusException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_TEXT = 300;

    private final int status;

    public HttpStatusException(String what, int status, String body) {
        super(what + " was answered " + status + (body.isBlank() ? "" : ": " + shortened(body.strip())));
        this.status = status;
    }

    public int status() {
        return status;
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
