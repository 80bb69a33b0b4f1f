package io.github.camelmesos.mesos.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.mesos.StubServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {
    private final HttpTransport transport =
            new HttpTransport(new HttpSettings(Duration.ofSeconds(5), Duration.ofMillis(400), 1000));

    @AfterEach
    void close() {
        transport.close();
    }

    private static HttpRequest post(String body) {
        return HttpRequest.postJson("/x", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aConnectionIsUsedAgain() throws IOException {
        try (StubServer server = StubServer.answering(200, "ok")) {
            assertThat(transport.exchange(server.url(), post("{}")).text()).isEqualTo("ok");
            transport.exchange(server.url(), HttpRequest.get("/y?z=1"));
            assertThat(server.requests())
                    .extracting(StubServer.Request::connection)
                    .containsOnly(0);
            assertThat(server.requests().get(0).body()).isEqualTo("{}");
            assertThat(server.requests().get(0).header("Content-Type")).isEqualTo("application/json");
            assertThat(server.requests().get(1).path()).isEqualTo("/y?z=1");
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsNotUsedAgain() throws IOException {
        StubServer.Handler closing = (request, out) -> {
            StubServer.respond(out, 200, "Connection: close\r\n", "ok");
            return false;
        };
        try (StubServer server = new StubServer(closing)) {
            transport.exchange(server.url(), post("1"));
            assertThat(transport.exchange(server.url(), post("2")).status()).isEqualTo(200);
            assertThat(server.requests())
                    .extracting(StubServer.Request::connection)
                    .containsExactly(0, 1);
        }
    }

    @Test
    void chunksArePutTogether() throws IOException {
        StubServer.Handler chunked = (request, out) -> {
            StubServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            StubServer.write(out, "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n");
            return true;
        };
        try (StubServer server = new StubServer(chunked)) {
            assertThat(transport.exchange(server.url(), post("")).text()).isEqualTo("abc0123456789");
            assertThat(transport.exchange(server.url(), post("")).text()).isEqualTo("abc0123456789");
            assertThat(server.requests())
                    .extracting(StubServer.Request::connection)
                    .containsOnly(0);
        }
    }

    @Test
    void aBodyMayEndWithTheConnection() throws IOException {
        StubServer.Handler old = (request, out) -> {
            StubServer.write(out, "HTTP/1.0 200 OK\r\n\r\nall of it");
            return false;
        };
        try (StubServer server = new StubServer(old)) {
            assertThat(transport.exchange(server.url(), HttpRequest.get("/")).text())
                    .isEqualTo("all of it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort",
                "HTTP/1.1 200"
            })
    void brokenAnswersAreErrors(String answer) throws IOException {
        try (StubServer server = new StubServer((request, out) -> {
            StubServer.write(out, answer);
            return false;
        })) {
            assertThatThrownBy(() -> transport.exchange(server.url(), post(""))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerThatIsTooLongIsAnError() throws IOException {
        try (StubServer server = StubServer.answering(200, "x".repeat(1001))) {
            assertThatThrownBy(() -> transport.exchange(server.url(), post("")))
                    .hasMessageContaining("longer than 1000 bytes");
        }
    }

    @Test
    void aServerThatSaysNothingTimesOut() throws IOException {
        try (StubServer server = new StubServer((request, out) -> true)) {
            assertThatThrownBy(() -> transport.exchange(server.url(), post("")))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whereNobodyListensTheErrorNamesTheServer() throws IOException {
        URI nowhere;
        try (ServerSocket free = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        assertThatThrownBy(() -> transport.exchange(nowhere, post("")))
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void aStreamIsReadAsItArrivesAndEndedFromOutside() throws IOException {
        try (StubServer server = new StubServer((request, out) -> {
            StubServer.write(
                    out, "HTTP/1.1 200 OK\r\nMesos-Stream-Id: s1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            return true;
        })) {
            HttpStream stream = transport.stream(server.url(), post(""));
            assertThat(stream.header("Mesos-Stream-Id")).contains("s1");
            assertThat(stream.body().read()).isEqualTo('a');
            stream.close();
            assertThatThrownBy(() -> stream.body().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void severalRequestsMayBeSentBeforeTheFirstAnswer() throws IOException {
        StubServer.Handler echo = (request, out) -> {
            StubServer.respond(out, 200, "", request.body());
            return true;
        };
        try (StubServer server = new StubServer(echo);
                HttpConnection connection = HttpConnection.open(server.url(), HttpSettings.DEFAULTS)) {
            connection.send(List.of(post("1"), post("2"), post("3")));
            assertThat(connection.receive().text()).isEqualTo("1");
            assertThat(connection.receive().text()).isEqualTo("2");
            assertThat(connection.receive().text()).isEqualTo("3");
        }
    }

    @Test
    void aConnectionThatIsCutWithinAnExchangeIsAnError() throws IOException {
        try (StubServer server = new StubServer((request, out) -> false)) {
            assertThatThrownBy(() -> transport.exchange(server.url(), post(""))).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aHeaderCannotSmuggleAnother() {
        HttpRequest request = HttpRequest.get("/").withHeader("X", "a\r\nY: b");
        assertThatThrownBy(() -> request.encode("host")).isInstanceOf(IllegalArgumentException.class);
    }
}
