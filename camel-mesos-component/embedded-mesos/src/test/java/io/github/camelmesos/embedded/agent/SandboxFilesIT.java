package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.operator.AgentClient;
import io.github.camelmesos.mesos.operator.FileInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of sandboxes over HTTP, and nothing else. */
class SandboxFilesIT {
    @TempDir
    Path workDir;

    @TempDir
    Path elsewhere;

    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
    private final AgentClient client = new AgentClient(HttpSettings.DEFAULTS);
    private TestCluster cluster;
    private Path sandbox;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "secret");
        cluster = TestCluster.start(workDir);
        try (TestFramework framework = TestFramework.start(cluster.locator())) {
            framework.run(
                    "t", "seq 1 20000; ln -s " + elsewhere + " out; ln -s " + elsewhere + "/secret link; mkdir d");
            eventually().until(() -> framework.ended() == 1);
        }
        sandbox = sandboxes().findFirst().orElseThrow();
    }

    private Stream<Path> sandboxes() throws IOException {
        try (Stream<Path> files = Files.walk(workDir)) {
            return files.filter(file -> file.endsWith("stdout")).map(Path::getParent).toList().stream();
        }
    }

    @AfterEach
    void stop() throws IOException {
        Files.delete(sandbox.resolve("link"));
        Files.delete(sandbox.resolve("out"));
        client.close();
        transport.close();
        cluster.close();
    }

    @Test
    void aRunHasMesosPathsToo() throws IOException {
        Path framework = sandbox.getParent().getParent().getParent();
        String virtual = "/frameworks/" + framework.getFileName() + "/executors/t/runs/latest";
        String mesos = framework + "/executors/t/runs/" + sandbox.getFileName();
        assertThat(get("/files/browse", mesos).status()).isEqualTo(200);
        assertThat(get("/files/browse", mesos + "x").status()).isEqualTo(404);
        assertThat(client.readFile(cluster.agent().url(), virtual + "/stdout", 0, 4)
                        .data())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("1\n2\n");
        assertThat(client.listFiles(cluster.agent().url(), virtual)).hasSize(5);
        assertThat(get("/files/browse", virtual).status()).isEqualTo(200);
        assertThat(get("/files/read", virtual + "/link").status()).isEqualTo(404);
        assertThat(get("/files/read", virtual + "/../../../etc/passwd").status())
                .isEqualTo(404);
    }

    @Test
    void aSandboxThatALaterTaskHasIsStillShown() throws IOException {
        try (TestFramework framework = TestFramework.start(cluster.locator())) {
            framework.run("silent", "true");
            eventually().until(() -> framework.ended() == 1);
            Path silent = sandboxes()
                    .filter(found -> !found.equals(sandbox))
                    .findFirst()
                    .orElseThrow();
            AtomicInteger later = new AtomicInteger();
            eventually().until(() -> {
                framework.run("later-" + later.incrementAndGet(), "true");
                return Files.notExists(silent);
            });

            assertThat(client.listFiles(cluster.agent().url(), silent.toString()))
                    .extracting(FileInfo::path)
                    .containsExactly(silent + "/stderr", silent + "/stdout");
            assertThat(client.readFile(cluster.agent().url(), silent + "/stdout", 0, 10)
                            .data())
                    .isEmpty();
        }
    }

    private HttpResponse get(String endpoint, String path) throws IOException {
        return transport.exchange(
                cluster.agent().url(),
                HttpRequest.get(endpoint + "?offset=0&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
    }

    @Test
    void aSandboxIsListedReadAndDownloaded() throws IOException {
        List<FileInfo> files = client.listFiles(cluster.agent().url(), sandbox.toString());
        assertThat(files)
                .extracting(info -> Path.of(info.path()).getFileName().toString())
                .containsExactly("d", "link", "out", "stderr", "stdout");
        String whole = Files.readString(sandbox.resolve("stdout"));
        assertThat(client.readFile(cluster.agent().url(), sandbox + "/stdout", 5, 10)
                        .data())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(whole.substring(5, 15));
        assertThat(get("/files/download", sandbox + "/stdout").text()).isEqualTo(whole);
    }

    @Test
    void oneReadGivesSixtyFourKibibytesAtMost() throws IOException {
        assertThat(client.readFile(cluster.agent().url(), sandbox + "/stdout", 0, 1_000_000)
                        .data())
                .hasSize(65536);
        assertThat(client.readFile(cluster.agent().url(), sandbox + "/stdout", 1_000_000, 10)
                        .data())
                .isEmpty();
    }

    @Test
    void nothingOutsideTheSandboxesIsShown() throws IOException {
        for (String path : List.of(
                "/etc/passwd",
                sandbox + "/../../../../../../../../../../../../etc/passwd",
                sandbox + "/link",
                sandbox + "/out/secret",
                "relative",
                "",
                sandbox + "/\0",
                workDir.toString(),
                elsewhere.toString())) {
            for (String endpoint : List.of("/files/browse", "/files/read", "/files/download")) {
                assertThat(get(endpoint, path).status())
                        .as(endpoint + " " + path)
                        .isEqualTo(404);
            }
        }
        assertThatThrownBy(() -> client.readFile(cluster.agent().url(), "/etc/passwd", 0, 10))
                .isInstanceOf(HttpStatusException.class);
    }

    @Test
    void aDirectoryIsNotReadAndAFileNotListed() throws IOException {
        assertThat(get("/files/read", sandbox + "/d").status()).isEqualTo(404);
        assertThat(get("/files/browse", sandbox + "/stdout").status()).isEqualTo(404);
    }

    @Test
    void callsThatAreNotThereSaySo() throws IOException {
        HttpResponse answer = transport.exchange(
                cluster.agent().url(),
                HttpRequest.postJson("/api/v1", "{\"type\":\"PRUNE_IMAGES\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.text()).contains("PRUNE_IMAGES").contains("Apache Mesos");
    }
}
