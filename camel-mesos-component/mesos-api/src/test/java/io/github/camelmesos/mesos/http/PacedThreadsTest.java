package io.github.camelmesos.mesos.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with a single thread, which slow clients would like to have. */
@Timeout(60)
class PacedThreadsTest {

    private static final int BIG = 64 << 20;
    private static final Duration IDLE = Duration.ofMillis(400);

    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;
    private PacedThreads threads;

    @BeforeEach
    void start() throws IOException {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads = new PacedThreads("test-clients", one, new ClientPace(IDLE, 100_000));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.close();
    }

    /** With what came, or for {@code /big} with much; {@code /work} takes its time. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            threads.watch(exchange);
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readAllBytes();
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/work")) {
                threads.busy(this::work);
            }
            byte[] answer = path.equals("/big") ? new byte[BIG] : body;
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private boolean work() throws IOException {
        try {
            return release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException("cut off while it worked", e);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static String put(String path, int length) {
        return "PUT " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n";
    }

    /** Another client is served, by the thread that the slow one has had. */
    private void assertServes() throws IOException {
        try (Socket client = connect()) {
            client.setSoTimeout(30_000);
            send(client, put("/", 5) + "hello");
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("hello");
        }
    }

    @Test
    void aClientThatEndsInTheMiddleOfTheHeadIsCutOff() throws IOException {
        try (Socket slow = connect()) {
            send(slow, "GET / HT");
            assertServes();
        }
    }

    @Test
    void aClientThatSendsNoBodyIsCutOff() throws IOException {
        try (Socket slow = connect()) {
            send(slow, put("/", 1000) + "x");
            assertServes();
        }
    }

    @Test
    void aClientThatSendsAByteNowAndThenIsCutOff() throws Exception {
        try (Socket slow = connect()) {
            send(slow, put("/", BIG));
            await().pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(sendsByte(slow)).isFalse());
            assertServes();
        }
    }

    private static boolean sendsByte(Socket client) {
        try {
            send(client, "x");
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    @Test
    void aClientThatReadsNothingIsCutOff() throws IOException {
        try (Socket slow = connect()) {
            slow.setReceiveBufferSize(4096);
            send(slow, put("/big", 0));
            assertServes();
        }
    }

    @Test
    void aClientThatKeepsThePaceIsServedAsLongAsItTakes() throws Exception {
        try (Socket client = connect()) {
            int pieces = 40;
            byte[] piece = new byte[20_000];
            send(client, put("/", pieces * piece.length));
            OutputStream out = client.getOutputStream();
            long begin = System.nanoTime();
            for (int i = 1; i <= pieces; i++) {
                out.write(piece);
                long due = begin + i * Duration.ofMillis(50).toNanos();
                await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() >= due);
            }
            assertThat(client.getInputStream().readAllBytes()).hasSizeGreaterThan(pieces * piece.length);
        }
    }

    @Test
    void theServersOwnWorkIsNotTheClientsFault() throws Exception {
        try (Socket client = connect()) {
            send(client, put("/work", 5) + "hello");
            long end = System.nanoTime() + 3 * IDLE.toNanos();
            await().until(() -> System.nanoTime() >= end);
            release.countDown();
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("hello");
        }
    }
}
