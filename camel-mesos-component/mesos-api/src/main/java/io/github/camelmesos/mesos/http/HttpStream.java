package io.github.camelmesos.mesos.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A response whose body is read as it arrives. Closing it, from any thread, ends the connection and any read. */
public final class HttpStream implements Closeable {
    private static final int MAX_ERROR_TEXT = 64 * 1024;

    private final int status;
    private final Map<String, String> headers;
    private final InputStream body;
    private final HttpConnection connection;

    HttpStream(int status, Map<String, String> headers, InputStream body, HttpConnection connection) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.connection = connection;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public InputStream body() {
        return body;
    }

    /** The body of an error, read to its end. */
    public String errorText() throws IOException {
        return new String(body.readNBytes(MAX_ERROR_TEXT), StandardCharsets.UTF_8);
    }

    /** How long a read may wait for bytes from now on. */
    public void readTimeout(Duration timeout) throws IOException {
        connection.readTimeout(timeout);
    }

    @Override
    public void close() {
        connection.close();
    }
}
