package io.github.camelmesos.embedded.http;

import io.github.camelmesos.embedded.loop.ChannelHandler;
import io.github.camelmesos.embedded.loop.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens and serves in an event loop; ends with it. */
public final class HttpServer implements ChannelHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration TIMEOUT_CHECK = Duration.ofSeconds(5);
    private static final int BACKLOG = 256;

    private final EventLoop loop;
    private final ServerSocketChannel socket;
    private final HttpLimits limits;
    private HttpHandler handler;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocate(64 * 1024);

    private HttpServer(EventLoop loop, ServerSocketChannel socket, HttpLimits limits) {
        this.loop = loop;
        this.socket = socket;
        this.limits = limits;
    }

    /**
     * Listens; connections wait until it is told to {@link #serve}.
     *
     * @param port 0 for a free one
     * @throws IOException naming the address, when it cannot be listened at
     */
    public static HttpServer bind(EventLoop loop, String host, int port, HttpLimits limits) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            socket.bind(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw new IOException("cannot listen at " + host + ":" + port + ": " + e.getMessage(), e);
        }
        return new HttpServer(loop, socket, limits);
    }

    /** Begins to handle requests. */
    public void serve(HttpHandler newHandler) {
        loop.execute(() -> register(newHandler));
    }

    private void register(HttpHandler newHandler) {
        handler = newHandler;
        try {
            loop.register(socket, SelectionKey.OP_ACCEPT, this);
            loop.schedule(TIMEOUT_CHECK, this::checkTimeouts);
        } catch (IOException e) {
            LOG.error("Nothing is served at port {}: {}", port(), e.toString());
        }
    }

    public int port() {
        return socket.socket().getLocalPort();
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        for (SocketChannel client = accept(); client != null; client = accept()) {
            if (connections.size() >= limits.maxConnections()) {
                LOG.warn("More than {} connections at port {}", limits.maxConnections(), port());
                client.close();
                continue;
            }
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Connection connection = new Connection(loop, this, client);
            connections.add(connection);
            connection.open();
        }
    }

    /** Null when nobody waits, or when this process has no file left for a connection: then the client has to wait. */
    private SocketChannel accept() throws IOException {
        try {
            return socket.accept();
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("A connection at port {} could not be accepted: {}", port(), e.getMessage());
            return null;
        }
    }

    private void checkTimeouts() {
        long now = System.nanoTime();
        new ArrayList<>(connections).forEach(connection -> connection.checkTimeout(now));
        loop.schedule(TIMEOUT_CHECK, this::checkTimeouts);
    }

    HttpLimits limits() {
        return limits;
    }

    HttpHandler handler() {
        return handler;
    }

    /** A buffer for one read, shared by all connections: a loop reads one at a time. */
    ByteBuffer readBuffer() {
        return readBuffer.clear();
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void closed() {
        LOG.debug("No longer serving");
    }
}
