package io.github.camelmesos.cwl.document;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;

/** When a whole fetch must be over. */
record Deadline(long nanos, Duration limit) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), limit);
    }

    /** @throws IOException when it has passed, or the thread is interrupted */
    int remainingMillis(URI uri) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading " + uri);
        }
        long millis = (nanos - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new IOException(uri + " could not be read within " + limit);
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
