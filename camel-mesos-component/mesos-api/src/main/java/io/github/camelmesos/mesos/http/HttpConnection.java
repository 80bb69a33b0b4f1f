package io.github.camelmesos.mesos.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection to one server. Several requests may be sent before their responses are read, in the same order. Not
 * safe for use by several threads, but {@link #close} may be called from any thread to end a read.
 */
public final class HttpConnection implements Closeable {
    private static final long FRESH_NANOS = 500_000_000L;

    private final URI server;
    private final HttpSettings settings;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean reusable = true;
    private long lastUsed = System.nanoTime();

    private HttpConnection(URI server, HttpSettings settings, Socket socket) throws IOException {
        this.server = server;
        this.settings = settings;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        this.out = socket.getOutputStream();
    }

    /**
     * Connects.
     *
     * @param server scheme, host and port; a path is ignored
     * @throws ConnectionFailedException when that fails
     */
    public static HttpConnection open(URI server, HttpSettings settings) throws ConnectionFailedException {
        // Masters and agents are reached directly; asking the system for proxies costs a cold start 10 ms of cpu.
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            boolean tls = "https".equals(server.getScheme());
            int port = server.getPort() >= 0 ? server.getPort() : tls ? 443 : 80;
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.getHost(), port), (int)
                    settings.connectTimeout().toMillis());
            socket.setSoTimeout((int) settings.responseTimeout().toMillis());
            return new HttpConnection(server, settings, tls ? secured(socket, server.getHost(), port) : socket);
        } catch (IOException e) {
            closeQuietly(socket);
            throw new ConnectionFailedException(server, e);
        }
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Sends requests, all of them in one write. */
    public void send(List<HttpRequest> requests) throws IOException {
        for (byte[] bytes :
                requests.stream().map(r -> r.encode(server.getAuthority())).toList()) {
            out.write(bytes);
        }
        out.flush();
    }

    /**
     * Reads the next response to its end.
     *
     * @throws IOException also when no bytes came in time, or the body is longer than allowed
     */
    public HttpResponse receive() throws IOException {
        ResponseHead head = ResponseHead.read(in);
        try (InputStream body = head.body(in)) {
            byte[] bytes = body.readNBytes(settings.maxResponseBytes());
            if (bytes.length == settings.maxResponseBytes() && body.read() >= 0) {
                throw new IOException("a response of " + server + " is longer than " + bytes.length + " bytes");
            }
            reusable = head.keepsConnection();
            lastUsed = System.nanoTime();
            return new HttpResponse(head.status(), head.headers(), bytes);
        }
    }

    /** Reads the head of the next response; its body is then read as it arrives, and the connection used for no more. */
    public HttpStream receiveStream() throws IOException {
        reusable = false;
        ResponseHead head = ResponseHead.read(in);
        return new HttpStream(head.status(), head.headers(), head.body(in), this);
    }

    /** How long a read may wait for bytes from now on. */
    public void readTimeout(Duration timeout) throws IOException {
        socket.setSoTimeout((int) timeout.toMillis());
    }

    /**
     * False once the server has closed the connection, or a response was the last of it. A connection that was used a
     * moment ago is taken to be open; a look at another one takes a millisecond.
     */
    public boolean isUsable() throws IOException {
        if (!reusable || socket.isClosed()) {
            return false;
        }
        if (System.nanoTime() - lastUsed < FRESH_NANOS) {
            return true;
        }
        int timeout = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            throw new EOFException("bytes of " + server + " that no request asked for");
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(timeout);
        }
    }

    @Override
    public void close() {
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost by it: what mattered has been read, or has failed already.
        }
    }
}
