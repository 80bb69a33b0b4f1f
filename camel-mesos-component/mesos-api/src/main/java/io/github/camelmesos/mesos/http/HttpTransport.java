package io.github.camelmesos.mesos.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exchanges with any number of servers over connections that are kept for the next exchange. Safe for many threads. */
public final class HttpTransport implements AutoCloseable {
    private static final int MAX_IDLE_PER_SERVER = 4;

    private final HttpSettings settings;
    private final Map<String, Deque<HttpConnection>> idle = new HashMap<>();
    private boolean closed;

    public HttpTransport(HttpSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends a request and reads the response.
     *
     * @param server scheme, host and port; a path is ignored
     * @throws ConnectionFailedException when there is no server
     * @throws IOException when it does not answer in time or in HTTP; whether it acted on the request is then unknown
     */
    public HttpResponse exchange(URI server, HttpRequest request) throws IOException {
        HttpConnection connection = take(server);
        boolean kept = false;
        try {
            connection.send(List.of(request));
            HttpResponse response = connection.receive();
            kept = connection.isUsable() && keep(server, connection);
            return response;
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    /** Sends a request over a connection of its own and returns when the response begins. */
    public HttpStream stream(URI server, HttpRequest request) throws IOException {
        HttpConnection connection = HttpConnection.open(server, settings);
        try {
            connection.send(List.of(request));
            return connection.receiveStream();
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private HttpConnection take(URI server) throws IOException {
        for (HttpConnection candidate = poll(server); candidate != null; candidate = poll(server)) {
            if (candidate.isUsable()) {
                return candidate;
            }
            candidate.close();
        }
        return HttpConnection.open(server, settings);
    }

    private synchronized HttpConnection poll(URI server) {
        Deque<HttpConnection> connections = idle.get(server.getAuthority());
        return connections == null ? null : connections.pollFirst();
    }

    private synchronized boolean keep(URI server, HttpConnection connection) {
        Deque<HttpConnection> connections =
                idle.computeIfAbsent(server.getAuthority(), authority -> new ArrayDeque<>());
        if (closed || connections.size() >= MAX_IDLE_PER_SERVER) {
            return false;
        }
        connections.addFirst(connection);
        return true;
    }

    /** Closes the idle connections; exchanges under way end as they will. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.values().forEach(connections -> connections.forEach(HttpConnection::close));
        idle.clear();
    }
}
