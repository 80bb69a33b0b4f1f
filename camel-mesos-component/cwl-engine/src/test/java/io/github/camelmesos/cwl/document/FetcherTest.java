package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {

    private static final FetchPolicy SMALL = new FetchPolicy(true, 100, Duration.ofSeconds(10), 2, List.of());

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void reads_files_whatever_their_name(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ä #1:x.txt"), "\uFEFFhällo");
        assertThat(new Fetcher(FetchPolicy.LOCAL).text(References.ofPath(file))).isEqualTo("hällo");
    }

    @Test
    void names_the_file_that_is_missing_or_a_directory_or_too_big(@TempDir Path folder) throws Exception {
        Fetcher fetcher = new Fetcher(SMALL);
        Path big = Files.writeString(folder.resolve("big"), "x".repeat(101));
        assertThatThrownBy(() -> fetcher.text(References.ofPath(folder.resolve("none"))))
                .hasMessage("no such file: " + folder.resolve("none"));
        assertThatThrownBy(() -> fetcher.text(References.ofPath(folder))).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> fetcher.text(References.ofPath(big))).hasMessageContaining("limit of 100 bytes");
    }

    @Test
    void a_submission_may_be_kept_to_its_folders(@TempDir Path folder) throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path secret = Files.writeString(folder.resolve("secret"), "s");
        Path inside = Files.writeString(own.resolve("inside"), "i");
        Path link = Files.createSymbolicLink(own.resolve("link"), secret);
        Fetcher fetcher = new Fetcher(FetchPolicy.LOCAL.below(List.of(own)));
        assertThat(fetcher.text(References.ofPath(inside))).isEqualTo("i");
        for (Path other : List.of(secret, link, own.resolve("../secret"))) {
            assertThatThrownBy(() -> fetcher.text(URI.create("file://" + other)))
                    .hasMessageContaining("outside of the submission's folders");
        }
    }

    @Test
    void the_web_is_closed_unless_allowed() {
        assertThatThrownBy(() -> new Fetcher(FetchPolicy.LOCAL).text(URI.create(root + "/x")))
                .hasMessageContaining("reading over HTTP is not allowed");
        assertThatThrownBy(() -> new Fetcher(FetchPolicy.WEB).text(URI.create("ftp://host/x")))
                .hasMessageContaining("only file:, http: and https:");
    }

    @Test
    void reads_the_web_and_follows_redirects() throws Exception {
        answer("/x", 200, "hello", null);
        answer("/moved", 302, "", "/x");
        assertThat(new Fetcher(SMALL).text(URI.create(root + "/moved#part"))).isEqualTo("hello");
    }

    @Test
    void a_loop_of_redirects_ends() {
        answer("/loop", 302, "", "/loop");
        assertThatThrownBy(() -> new Fetcher(SMALL).text(URI.create(root + "/loop")))
                .hasMessageContaining("redirects more than 2 times");
    }

    @Test
    void a_redirect_never_leads_to_a_local_file() {
        answer("/evil", 302, "", "file:///etc/passwd");
        assertThatThrownBy(() -> new Fetcher(SMALL).text(URI.create(root + "/evil")))
                .hasMessageContaining("redirects to file:///etc/passwd");
    }

    @Test
    void http_errors_and_answers_that_are_too_big_are_refused() {
        answer("/none", 404, "no", null);
        answer("/big", 200, "x".repeat(1000), null);
        assertThatThrownBy(() -> new Fetcher(SMALL).text(URI.create(root + "/none")))
                .hasMessageContaining("HTTP status 404");
        assertThatThrownBy(() -> new Fetcher(SMALL).text(URI.create(root + "/big")))
                .hasMessageContaining("limit of 100 bytes");
    }

    @Test
    void a_server_that_never_answers_is_left() {
        server.createContext("/slow", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        FetchPolicy impatient = new FetchPolicy(true, 100, Duration.ofMillis(200), 2, List.of());
        assertThatThrownBy(() -> new Fetcher(impatient).text(URI.create(root + "/slow")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("within PT0.2S");
    }

    @Test
    void a_server_that_is_not_there_is_named() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new Fetcher(SMALL).text(URI.create("http://127.0.0.1:" + port + "/x")))
                .hasMessage("cannot connect to http://127.0.0.1:" + port + "/x");
    }

    private void answer(String path, int status, String body, String location) {
        server.createContext(path, exchange -> {
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}
