package io.github.camelmesos.embedded.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts the bytes of a connection, as they arrive, into requests (RFC 9112). */
final class RequestParser {
    private static final int INITIAL = 4096;
    private static final int MAX_DIGITS = 18;

    private final HttpLimits limits;
    private byte[] buffer = new byte[INITIAL];
    private int start;
    private int end;
    private Request head;
    private int bodyStart;
    private ChunkedBody chunks;
    private boolean continueExpected;

    RequestParser(HttpLimits limits) {
        this.limits = limits;
    }

    /** Adds bytes that have arrived. */
    void append(byte[] bytes, int length) {
        if (buffer.length - end < length) {
            int held = end - start;
            byte[] target = held + length > buffer.length
                    ? new byte[Math.max(held + length, Math.min(buffer.length * 2, limits.maxBodyBytes()))]
                    : buffer;
            System.arraycopy(buffer, start, target, 0, held);
            buffer = target;
            bodyStart -= start;
            start = 0;
            end = held;
        }
        System.arraycopy(bytes, 0, buffer, end, length);
        end += length;
    }

    int buffered() {
        return end - start;
    }

    /** True once when the client waits for a go-ahead before it sends the body. */
    boolean takeContinueExpected() {
        boolean expected = continueExpected;
        continueExpected = false;
        return expected;
    }

    /** The next complete request, or null when more bytes are needed. */
    Request next() throws BadRequestException {
        if (head == null && !readHead()) {
            return null;
        }
        byte[] body = head.header("transfer-encoding").isPresent() ? chunkedBody() : plainBody();
        if (body == null) {
            return null;
        }
        Request request = new Request(head.method(), head.path(), head.query(), head.protocol(), head.headers(), body);
        head = null;
        if (start == end && buffer.length > 16 * INITIAL) {
            buffer = new byte[INITIAL];
            start = 0;
            end = 0;
        }
        return request;
    }

    private boolean readHead() throws BadRequestException {
        while (start + 1 < end && buffer[start] == '\r' && buffer[start + 1] == '\n') {
            start += 2;
        }
        int headEnd = endOfHead();
        if (headEnd < 0) {
            if (end - start > limits.maxHeadBytes()) {
                throw new BadRequestException(
                        431, "Request headers are longer than " + limits.maxHeadBytes() + " bytes");
            }
            return false;
        }
        head = parseHead(lines(new String(buffer, start, headEnd - start, StandardCharsets.ISO_8859_1)));
        bodyStart = headEnd + 4;
        continueExpected = head.header("expect")
                .filter(value -> value.equalsIgnoreCase("100-continue"))
                .isPresent();
        return true;
    }

    private int endOfHead() {
        for (int i = start; i + 3 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** What {@code split} would give, but that would compile a pattern for every request. */
    private static List<String> lines(String head) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int to = head.indexOf("\r\n"); to >= 0; to = head.indexOf("\r\n", from)) {
            lines.add(head.substring(from, to));
            from = to + 2;
        }
        lines.add(head.substring(from));
        return lines;
    }

    private static Request parseHead(List<String> lines) throws BadRequestException {
        String[] parts = lines.get(0).split(" ");
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new BadRequestException(400, "Not an HTTP/1.1 request line");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new BadRequestException(400, "Not a header line");
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String earlier = headers.put(name, line.substring(colon + 1).trim());
            if (earlier != null && name.equals("content-length")) {
                throw new BadRequestException(400, "Two Content-Lengths");
            }
        }
        if (headers.containsKey("transfer-encoding") && headers.containsKey("content-length")) {
            throw new BadRequestException(400, "Both Transfer-Encoding and Content-Length");
        }
        if (isPlainPath(parts[1])) {
            return new Request(parts[0], parts[1], "", parts[2], headers, new byte[0]);
        }
        try {
            URI target = new URI(parts[1].startsWith("//") ? "/" + parts[1].replaceFirst("^/+", "") : parts[1]);
            String query = target.getRawQuery() == null ? "" : target.getRawQuery();
            return new Request(parts[0], target.getPath(), query, parts[2], headers, new byte[0]);
        } catch (URISyntaxException e) {
            throw new BadRequestException(400, "Not a request target: " + e.getReason());
        }
    }

    /** True for what a URI's parser would leave as it is, as the targets of nearly all requests. */
    private static boolean isPlainPath(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '/';
            if (!plain || i == 1 && c == '/') {
                return false;
            }
        }
        return target.startsWith("/");
    }

    private byte[] plainBody() throws BadRequestException {
        String text = head.headers().getOrDefault("content-length", "0");
        long length = digits(text);
        checkBody(length);
        if (end - bodyStart < length) {
            return null;
        }
        byte[] body = Arrays.copyOfRange(buffer, bodyStart, bodyStart + (int) length);
        start = bodyStart + (int) length;
        return body;
    }

    private static long digits(String text) throws BadRequestException {
        boolean allDigits = !text.isEmpty() && text.length() <= MAX_DIGITS;
        for (int i = 0; i < text.length() && allDigits; i++) {
            allDigits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!allDigits) {
            throw new BadRequestException(400, "Not a Content-Length");
        }
        return Long.parseLong(text);
    }

    private byte[] chunkedBody() throws BadRequestException {
        if (!head.headers().get("transfer-encoding").equalsIgnoreCase("chunked")) {
            throw new BadRequestException(501, "Only the transfer coding 'chunked' is supported");
        }
        if (chunks == null) {
            chunks = new ChunkedBody(limits.maxBodyBytes());
        }
        boolean complete = chunks.read(buffer, bodyStart, end);
        bodyStart = chunks.position();
        if (!complete) {
            return null;
        }
        start = bodyStart;
        byte[] body = chunks.bytes();
        chunks = null;
        return body;
    }

    private void checkBody(long length) throws BadRequestException {
        if (length > limits.maxBodyBytes()) {
            throw new BadRequestException(413, "Request bodies may have " + limits.maxBodyBytes() + " bytes at most");
        }
    }
}
