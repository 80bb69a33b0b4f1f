package io.github.camelmesos.embedded.http;

import io.github.camelmesos.embedded.loop.ChannelHandler;
import io.github.camelmesos.embedded.loop.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of a client: one request at a time, further ones wait in its buffer. */
final class Connection implements ChannelHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_WAITING_OUTPUT = 1024 * 1024;

    private final EventLoop loop;
    private final HttpServer server;
    private final SocketChannel socket;
    private final RequestParser parser;
    private final Output output = new Output();
    private final Runnable flush = this::flush;
    private SelectionKey key;
    private HttpExchange current;
    private ResponseStream stream;
    private boolean closing;
    private boolean parsing;
    private boolean behind;
    private long since = System.nanoTime();

    Connection(EventLoop loop, HttpServer server, SocketChannel socket) {
        this.loop = loop;
        this.server = server;
        this.socket = socket;
        this.parser = new RequestParser(server.limits());
    }

    void open() throws IOException {
        key = loop.register(socket, SelectionKey.OP_READ, this);
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isWritable()) {
            output.writeTo(socket);
            loop.atEndOfRound(flush);
        }
        if (ready.isReadable()) {
            ByteBuffer buffer = server.readBuffer();
            int count = socket.read(buffer);
            if (count < 0) {
                loop.close(key);
                return;
            }
            if (parser.buffered() == 0) {
                since = System.nanoTime();
            }
            parser.append(buffer.array(), count);
            handleRequests();
        }
    }

    private void handleRequests() {
        if (parsing) {
            return;
        }
        parsing = true;
        try {
            while (current == null && stream == null && !closing && !isBehind()) {
                Request request = parser.next();
                if (parser.takeContinueExpected() && request == null) {
                    queue(CONTINUE);
                }
                if (request == null) {
                    break;
                }
                since = System.nanoTime();
                current = new HttpExchange(request, this);
                handle(current);
            }
        } catch (BadRequestException e) {
            current = new HttpExchange(new Request("GET", "", "", "HTTP/1.0", Map.of(), new byte[0]), this);
            current.respondText(e.status(), e.getMessage());
        } finally {
            parsing = false;
        }
    }

    /** True while the client has answers, or a file, still to read: its further requests wait. */
    private boolean isBehind() {
        behind = output.hasFile() || output.queuedBytes() >= MAX_WAITING_OUTPUT;
        return behind;
    }

    private void handle(HttpExchange exchange) {
        try {
            server.handler().handle(exchange);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} {} failed",
                    exchange.request().method(),
                    exchange.request().path(),
                    e);
            if (!exchange.isAnswered()) {
                exchange.respondText(500, "Internal Server Error");
            }
        }
    }

    void respond(Request request, int status, Map<String, String> headers, byte[] body) {
        queueHead(status, headers);
        if (!request.method().equals("HEAD")) {
            queue(body);
        }
        answered(request);
    }

    void respondFile(Request request, Map<String, String> headers, FileChannel file, long position, long length) {
        queueHead(200, headers);
        output.addFile(file, position, length);
        answered(request);
    }

    ResponseStream respondStream(Request request, Map<String, String> headers) {
        queueHead(200, headers);
        current = null;
        stream = new ResponseStream(this);
        return stream;
    }

    private void answered(Request request) {
        current = null;
        if (!request.keepsConnection()) {
            closing = true;
        }
        if (!parsing) {
            handleRequests();
        }
    }

    private void queueHead(int status, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(160)
                .append("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(StatusText.of(status));
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(oneLine(value)));
        queue(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ');
    }

    void queue(byte[] bytes) {
        output.add(bytes);
        if (stream != null && output.queuedBytes() > server.limits().maxQueuedBytes()) {
            LOG.warn("A reader of an event stream is {} bytes behind and is cut off", output.queuedBytes());
            loop.execute(() -> loop.close(key));
            return;
        }
        loop.atEndOfRound(flush);
    }

    void closeWhenWritten() {
        closing = true;
        loop.atEndOfRound(flush);
    }

    private void flush() {
        if (!socket.isOpen()) {
            return;
        }
        try {
            output.writeTo(socket);
        } catch (IOException e) {
            LOG.debug("A client has gone: {}", e.toString());
            loop.close(key);
            return;
        }
        if (!output.isEmpty()) {
            key.interestOps(SelectionKey.OP_WRITE | readInterest());
        } else if (closing) {
            loop.close(key);
        } else {
            key.interestOps(readInterest());
            if (behind) {
                handleRequests();
            }
        }
    }

    /** What a client sends while its earlier request is being answered may wait in the buffers of the network. */
    private int readInterest() {
        boolean full = (current != null || stream != null)
                && parser.buffered() > server.limits().maxHeadBytes();
        return full ? 0 : SelectionKey.OP_READ;
    }

    /** Closes the connection when its client has been silent for too long. */
    void checkTimeout(long now) {
        if (current != null || stream != null || !output.isEmpty()) {
            since = now;
            return;
        }
        HttpLimits limits = server.limits();
        long limit = (parser.buffered() > 0 ? limits.requestTimeout() : limits.idleTimeout()).toNanos();
        if (now - since > limit) {
            loop.close(key);
        }
    }

    @Override
    public void closed() {
        server.forget(this);
        try {
            output.close();
        } catch (IOException e) {
            LOG.debug("While closing a file that was being sent", e);
        }
        if (stream != null) {
            stream.readerGone();
        }
    }
}
