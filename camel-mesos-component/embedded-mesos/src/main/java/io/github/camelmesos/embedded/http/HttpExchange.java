package io.github.camelmesos.embedded.http;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request and the one answer it gets. To be used in the loop. */
public final class HttpExchange {
    private static final byte[] NO_BODY = new byte[0];

    private final Request request;
    private final Connection connection;
    private boolean answered;

    HttpExchange(Request request, Connection connection) {
        this.request = request;
        this.connection = connection;
    }

    public Request request() {
        return request;
    }

    /** Answers without a body. */
    public void respond(int status) {
        respond(status, Map.of(), NO_BODY);
    }

    /** Answers with plain text. */
    public void respondText(int status, String text) {
        respond(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers 200 with JSON. */
    public void respondJson(byte[] json) {
        respond(200, Map.of("Content-Type", "application/json"), json);
    }

    public void respond(int status, Map<String, String> headers, byte[] body) {
        connection.respond(answerOnce(), status, withLength(headers, body.length), body);
    }

    /** Answers 200 with a part of a file, which is taken over and closed. */
    public void respondFile(Map<String, String> headers, FileChannel file, long position, long length) {
        connection.respondFile(answerOnce(), withLength(headers, length), file, position, length);
    }

    /** Answers 200 with a body that has no end yet. */
    public ResponseStream respondStream(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Transfer-Encoding", "chunked");
        return connection.respondStream(answerOnce(), all);
    }

    public boolean isAnswered() {
        return answered;
    }

    private Request answerOnce() {
        if (answered) {
            throw new IllegalStateException("a second answer to " + request.method() + " " + request.path());
        }
        answered = true;
        return request;
    }

    private static Map<String, String> withLength(Map<String, String> headers, long length) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Long.toString(length));
        return all;
    }
}
