package io.github.camelmesos.mesos.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Status line and headers of a response (RFC 9112). Header names are in lower case. */
record ResponseHead(int status, Map<String, String> headers) {
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_HEADERS = 200;

    static ResponseHead read(InputStream in) throws IOException {
        int status = status(line(in));
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() >= MAX_HEADERS) {
                throw new IOException("not an HTTP header: '" + line + "'");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return status == 100 ? read(in) : new ResponseHead(status, headers);
    }

    /** Reads {@code HTTP/1.1 200 OK}, without a regular expression: there is one such line for every exchange. */
    private static int status(String line) throws IOException {
        if (line.startsWith("HTTP/1.") && line.length() >= 12 && line.charAt(8) == ' ') {
            int status = 0;
            for (int i = 9; i < 12; i++) {
                status = status * 10 + Character.digit(line.charAt(i), 10);
            }
            if (status >= 100 && status < 600) {
                return status;
            }
        }
        throw new IOException("not an HTTP response: '" + line + "'");
    }

    /** The body, cut at its end. Closing it leaves the connection open. */
    InputStream body(InputStream in) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new ChunkedInputStream(in);
        }
        if (status == 204 || status == 304) {
            return new BoundedInputStream(in, 0);
        }
        String length = headers.get("content-length");
        return length == null ? in : new BoundedInputStream(in, Long.parseLong(length));
    }

    /** True when the next response may follow on the same connection. */
    boolean keepsConnection() {
        boolean delimited = headers.containsKey("content-length")
                || headers.containsKey("transfer-encoding")
                || status == 204
                || status == 304;
        return delimited && !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (line.length() >= MAX_LINE) {
                throw new IOException("a header line longer than " + MAX_LINE + " bytes");
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
