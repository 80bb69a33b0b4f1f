package io.github.camelmesos.embedded.http;

import java.nio.charset.StandardCharsets;

/** A response that goes on until it is closed. To be used in the loop. */
public final class ResponseStream {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private Runnable onClose = () -> {};
    private boolean closed;

    ResponseStream(Connection connection) {
        this.connection = connection;
    }

    /** Queues bytes. What is queued in one round of the loop leaves in one write. A reader that is too slow is cut off. */
    public void write(byte[] bytes) {
        if (!closed && bytes.length > 0) {
            connection.queue((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.queue(bytes);
            connection.queue(LINE_END);
        }
    }

    /** Runs it when the reader has gone; not when this side closes the stream. */
    public void onClose(Runnable callback) {
        onClose = callback;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Ends the body, and the connection when everything has been written. */
    public void close() {
        if (!closed) {
            closed = true;
            connection.queue(LAST_CHUNK);
            connection.closeWhenWritten();
        }
    }

    void readerGone() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }
}
