package io.github.camelmesos.chronos.scheduler.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import io.github.camelmesos.mesos.http.ClientPace;
import io.github.camelmesos.mesos.http.PacedThreads;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the REST API with a few threads: a request that waits for ZooKeeper holds none. It is the JDK's server, for a
 * quick start.
 */
public final class ChronosHttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChronosHttpServer.class);
    private static final int THREADS = 8;
    private static final int BACKLOG = 1024;

    static {
        // Else small answers wait 40 ms for an acknowledgement.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final PacedThreads threads;
    private final HttpConfig config;
    private final BasicAuthentication authentication;
    private volatile Router router;

    /**
     * Binds the port. Requests are answered from {@link #start} on.
     *
     * @throws IOException if the address cannot be bound; the message names it
     */
    public ChronosHttpServer(HttpConfig config) throws IOException {
        this.config = config;
        this.authentication = new BasicAuthentication(config.credentials());
        try {
            server = HttpServer.create(new InetSocketAddress(config.address(), config.port()), BACKLOG);
        } catch (IOException e) {
            throw new IOException(
                    "cannot listen on " + config.address() + ":" + config.port() + ": " + e.getMessage(), e);
        }
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "chronos-http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        threads = new PacedThreads("chronos-http-clients", pool, ClientPace.DEFAULT);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Begins to answer. */
    public void start(SchedulerApi api) {
        router = api.router();
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        answer(exchange)
                .handleAsync(
                        (response, failure) -> {
                            send(exchange, failure == null ? response : failed(exchange, failure), head);
                            return null;
                        },
                        threads);
    }

    private CompletableFuture<ApiResponse> answer(HttpExchange exchange) {
        try {
            threads.watch(exchange);
            ApiRequest request = ApiRequest.read(exchange);
            if (!authentication.allows(request)) {
                return CompletableFuture.completedFuture(ApiResponse.error(401, "user and password are needed")
                        .with("WWW-Authenticate", "basic realm=\"" + config.realm() + "\""));
            }
            return threads.busy(() -> router.route(request));
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static ApiResponse failed(HttpExchange exchange, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof RefusedException refused) {
            return ApiResponse.error(refused.status(), refused.getMessage());
        }
        LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), cause);
        return ApiResponse.error(500, "an error in the scheduler, see its log");
    }

    private static void send(HttpExchange exchange, ApiResponse response, boolean head) {
        try (exchange) {
            if (response.contentType() != null) {
                exchange.getResponseHeaders().set("Content-Type", response.contentType());
            }
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = response.content().get();
            boolean empty = head || body.length == 0;
            exchange.sendResponseHeaders(response.status(), empty ? -1 : body.length);
            if (!empty) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        } catch (IOException e) {
            LOG.debug("a client went away before its answer: {}", e.getMessage());
        }
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
