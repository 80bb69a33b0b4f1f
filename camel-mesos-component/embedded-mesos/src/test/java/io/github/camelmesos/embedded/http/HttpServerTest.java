package io.github.camelmesos.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.embedded.loop.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {
    private static final HttpLimits LIMITS =
            new HttpLimits(1000, 5000, 100_000, Duration.ofMillis(100), Duration.ofMillis(100), 3);

    @TempDir
    Path dir;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<ResponseStream> streams = new CopyOnWriteArrayList<>();
    private final AtomicBoolean readerGone = new AtomicBoolean();
    private EventLoop loop;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        loop = EventLoop.start("test-loop");
        server = HttpServer.bind(loop, "127.0.0.1", 0, LIMITS);
        server.serve(this::handle);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    private void handle(HttpExchange exchange) {
        Request request = exchange.request();
        seen.add(request.method() + " " + request.path());
        switch (request.path()) {
            case "/echo":
                exchange.respond(200, Map.of(), request.body());
                break;
            case "/later":
                loop.schedule(Duration.ofMillis(20), () -> exchange.respondText(200, "later"));
                break;
            case "/stream":
                ResponseStream stream = exchange.respondStream(Map.of());
                stream.onClose(() -> readerGone.set(true));
                streams.add(stream);
                break;
            case "/file":
                file(exchange);
                break;
            case "/fail":
                throw new IllegalStateException("on purpose");
            default:
                exchange.respondText(200, request.parameter("q").orElse("nothing"));
                break;
        }
    }

    private void file(HttpExchange exchange) {
        try {
            FileChannel file = FileChannel.open(dir.resolve("file"));
            exchange.respondFile(Map.of(), file, 0, file.size());
        } catch (IOException e) {
            exchange.respond(500);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends, and reads until the server closes the connection. */
    private String exchange(String text) throws IOException {
        try (Socket socket = connect()) {
            send(socket, text);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    }

    @Test
    void queriesAreDecoded() throws IOException {
        assertThat(exchange(get("/x?a=1&q=a%20%2Fb+c"))).endsWith("\r\n\r\na /b c");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        String answers = exchange("POST /echo HTTP/1.1\r\nContent-Length: 3\r\n\r\noneGET /later HTTP/1.1\r\n\r\n"
                + "POST /echo HTTP/1.1\r\nConnection: close\r\nContent-Length: 5\r\n\r\nthree");
        assertThat(answers).containsSubsequence("\r\n\r\none", "\r\n\r\nlater", "\r\n\r\nthree");
    }

    @Test
    void aRequestMayArriveByteByByte() throws IOException {
        try (Socket socket = connect()) {
            for (char c : "POST /echo HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok".toCharArray()) {
                send(socket, String.valueOf(c));
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("ok");
        }
    }

    @Test
    void chunkedRequestsArePutTogether() throws IOException {
        String answer = exchange("POST /echo HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n2;x=1\r\nde\r\n0\r\nTrailer: x\r\n\r\n");
        assertThat(answer).endsWith("abcde");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /echo HTTP/1.1\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            byte[] go = socket.getInputStream().readNBytes(25);
            assertThat(new String(go, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            send(socket, "ok");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("ok");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'garbage\r\n\r\n', 400",
        "'GET / HTTP/2.0\r\n\r\n', 400",
        "'GET / HTTP/1.1\r\nno colon\r\n\r\n', 400",
        "'GET /%zz HTTP/1.1\r\n\r\n', 400",
        "'POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 400",
        "'POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n', 400",
        "'POST / HTTP/1.1\r\nContent-Length: 5001\r\n\r\n', 413",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n', 501",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n', 413",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n', 400",
        "'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400",
    })
    void whatIsNoRequestIsRefusedAndTheConnectionClosed(String text, int status) throws IOException {
        String answer = exchange(text.replace("\\r", "\r").replace("\\n", "\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(seen).isEmpty();
    }

    @Test
    void headersThatAreTooLongAreRefused() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nX: " + "y".repeat(2000))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aFailingHandlerIsAnInternalErrorAndTheServerGoesOn() throws IOException {
        assertThat(exchange(get("/fail"))).startsWith("HTTP/1.1 500 ").doesNotContain("on purpose");
        assertThat(exchange(get("/?q=yes"))).endsWith("yes");
    }

    @Test
    void aStreamIsWrittenInChunksUntilItIsClosed() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET /stream HTTP/1.1\r\n\r\n");
            await().until(() -> !streams.isEmpty());
            loop.execute(() -> streams.get(0).write("hello".getBytes(StandardCharsets.US_ASCII)));
            loop.execute(() -> streams.get(0).close());
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(all).contains("Transfer-Encoding: chunked").endsWith("\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
            assertThat(readerGone).isFalse();
        }
    }

    @Test
    void theEndOfAReaderIsNoticedAtOnce() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET /stream HTTP/1.1\r\n\r\n");
            await().until(() -> !streams.isEmpty());
        }
        await().untilTrue(readerGone);
    }

    @Test
    void aReaderThatDoesNotReadIsCutOffAndHoldsUpNobody() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET /stream HTTP/1.1\r\n\r\n");
            await().until(() -> !streams.isEmpty());
            byte[] much = new byte[50_000];
            await().until(() -> {
                loop.execute(() -> streams.get(0).write(much));
                return readerGone.get();
            });
            assertThat(exchange(get("/?q=alive"))).endsWith("alive");
        }
    }

    @Test
    void aFileIsSentWhole() throws IOException {
        byte[] content = new byte[3_000_000];
        content[2_999_999] = 7;
        Files.write(dir.resolve("file"), content);
        try (Socket socket = connect()) {
            send(socket, get("/file"));
            byte[] all = socket.getInputStream().readAllBytes();
            assertThat(all).hasSizeGreaterThan(3_000_000).endsWith((byte) 0, (byte) 7);
        }
    }

    @Test
    void aRequestBehindAFileIsAnsweredBehindIt() throws IOException {
        Files.write(dir.resolve("file"), "content".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        String answers = exchange("GET /file HTTP/1.1\r\n\r\n" + get("/?q=after"));
        assertThat(answers).contains("contentHTTP/1.1 200 OK").endsWith("after");
    }

    @Test
    void aSilentClientIsCutOff() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nX");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void moreConnectionsThanAllowedAreClosed() throws IOException {
        try (Socket a = connect();
                Socket b = connect();
                Socket c = connect();
                Socket d = connect()) {
            for (Socket socket : List.of(a, b, c)) {
                send(socket, "GET /stream HTTP/1.1\r\n\r\n");
            }
            InputStream refused = d.getInputStream();
            assertThat(refused.read()).isEqualTo(-1);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> HttpServer.bind(loop, "127.0.0.1", server.port(), LIMITS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen at 127.0.0.1:" + server.port());
    }
}
