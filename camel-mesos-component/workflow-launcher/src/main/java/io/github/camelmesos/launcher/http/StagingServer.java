package io.github.camelmesos.launcher.http;

import com.sun.net.httpserver.HttpServer;
import io.github.camelmesos.mesos.http.ClientPace;
import io.github.camelmesos.mesos.http.PacedThreads;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The server that agents of all runs of a launcher reach at one address. */
final class StagingServer implements AutoCloseable {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int BACKLOG = 256;
    private static final int MOST_THREADS = 256;
    private static final int IDLE_SECONDS = 10;

    private final HttpServer server;
    private final PacedThreads threads;
    private final Transfers transfers = new Transfers();
    private final URI url;

    /**
     * Starts it.
     *
     * @param pace how slow agents may be
     * @param advertised how agents reach it; empty: by address and port
     * @throws IOException when the port is taken
     */
    StagingServer(InetAddress address, int port, Optional<URI> advertised, ClientPace pace) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            // Else an agent waits 40 ms for the body of each small answer.
            System.setProperty(NO_DELAY, "true");
        }
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
        } catch (BindException e) {
            throw new IOException(
                    "cannot serve files on " + address.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
        }
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "staging-server");
                    thread.setDaemon(true);
                    return thread;
                });
        threads = new PacedThreads("staging-clients", pool, pace);
        url = advertised.orElseGet(() -> local(server.getAddress()));
        server.setExecutor(threads);
        server.createContext("/", new TransferHandler(transfers, url, threads));
        server.start();
    }

    private static URI local(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** By which agents reach it; no slash at the end. */
    URI url() {
        return url;
    }

    Transfers transfers() {
        return transfers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
