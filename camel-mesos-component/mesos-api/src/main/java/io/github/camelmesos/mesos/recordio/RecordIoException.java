package io.github.camelmesos.mesos.recordio;

import java.io.IOException;

/** A stream that is not RecordIO, or holds a record longer than allowed. Nothing after it can be understood. */
public final class RecordIoException extends IOException {
    private static final long serialVersionUID = 1L;

    public RecordIoException(String message) {
        super(message);
    }
}
