package io.github.camelmesos.chronos.client;

import io.github.camelmesos.mesos.http.ConnectionFailedException;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends one request and waits for its answer. */
final class HttpSender implements AutoCloseable {

    private static final byte[] EMPTY = new byte[0];
    private static final int LONGEST_ANSWER = 256 * 1024 * 1024;

    private final ChronosClientSettings settings;
    private final HttpTransport transport;
    private final URI server;
    private final String base;
    private final String authorization;

    HttpSender(ChronosClientSettings settings) {
        this.settings = settings;
        this.server = settings.url();
        this.base = server.getRawPath() == null ? "" : server.getRawPath().replaceAll("/+$", "");
        this.transport = new HttpTransport(
                new HttpSettings(settings.connectTimeout(), settings.requestTimeout(), LONGEST_ANSWER));
        this.authorization =
                settings.credentials() == null ? null : settings.credentials().header();
    }

    /**
     * @throws ChronosUnavailableException if there is no complete answer
     */
    Answer send(Call call) {
        try {
            HttpResponse response = transport.exchange(server, request(call));
            return new Answer(response.status(), response.body());
        } catch (ConnectionFailedException e) {
            throw unavailable(
                    call, "no connection (" + reason(e.getCause() == null ? e : e.getCause()) + ")", false, e);
        } catch (SocketTimeoutException e) {
            throw unavailable(
                    call, "no answer within " + settings.requestTimeout().toMillis() + " ms", true, e);
        } catch (IOException e) {
            throw unavailable(call, "the connection broke (" + reason(e) + ")", true, e);
        }
    }

    private HttpRequest request(Call call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        if ("POST".equals(call.method()) || "PUT".equals(call.method())) {
            headers.put("Content-Type", "application/json");
        }
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return new HttpRequest(call.method(), base + call.path(), headers, call.body() == null ? EMPTY : call.body());
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : ErrorText.firstLine(cause.getMessage());
    }

    private ChronosUnavailableException unavailable(Call call, String what, boolean sent, IOException cause) {
        return new ChronosUnavailableException(
                "Chronos at " + server + " is not available for " + call.method() + " " + call.path() + ": " + what,
                sent,
                cause);
    }

    @Override
    public void close() {
        transport.close();
    }
}
