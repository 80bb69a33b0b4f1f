package io.github.camelmesos.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.composition.FakeParts;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    private static final String TOOL = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: "true"
            inputs: []
            outputs: []
            """;

    @TempDir
    Path directory;

    private final FakeParts parts = new FakeParts();
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private Server server;
    private Path tool;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        tool = Files.writeString(
                Files.createDirectories(directory.resolve("shared")).resolve("tool.cwl"), TOOL);
        Path configuration = Files.createDirectories(directory.resolve("config"));
        Path batch = Files.writeString(directory.resolve("batch.yml"), "workflow: " + tool + "\nrunId: the-batch\n");
        Files.writeString(
                configuration.resolve("application.properties"),
                "camel.server.port=" + port + "\ncamelmesos.inbox.quietTime=200ms\n"
                        + "camelmesos.submissions.folders=" + directory + "/shared\n"
                        + "camelmesos.schedule.cron=* * * * * ?\ncamelmesos.schedule.submission=" + batch + "\n");
        server = Server.start(parts.below(directory));
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itSaysWhereItTakesSubmissions() {
        assertThat(server.places())
                .contains("submissions posted to http://127.0.0.1:" + port + "/runs")
                .anySatisfy(line -> assertThat(line).contains("state/inbox"));
    }

    @Test
    void aPostedSubmissionIsRunAndCanBeAskedFor() throws Exception {
        HttpResponse<String> accepted = post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).contains("\"runId\": \"mine\"");
        assertThat(accepted.headers().firstValue("Location")).contains("/runs/mine");
        await().until(() -> parts.running().contains("mine"));
        assertThat(get("/runs/mine").body()).contains("\"state\": \"RUNNING\"");

        parts.end("mine", RunResult.Status.SUCCEEDED, Map.of("answer", 42));

        await().untilAsserted(() -> assertThat(get("/runs/mine").body())
                .contains("\"state\": \"COMPLETE\"")
                .contains("\"answer\": 42"));
        assertThat(get("/runs").body()).contains("\"mine\"");
    }

    @Test
    void aRunThatWaitsSaysWhyInNumbersAndCanBeCancelled() throws Exception {
        parts.readyWhen(new CompletableFuture<>());
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.order().contains("create"));
        parts.queue("mine", "WAITING_FOR_QUOTA: 4 cpus needed, tenant 'lab' has 2 of 6 free (1 cluster running)");
        assertThat(get("/runs/mine").body())
                .contains("\"state\": \"QUEUED\"", "\"code\": \"WAITING_FOR_QUOTA\"")
                .contains("\"message\": \"4 cpus needed, tenant 'lab' has 2 of 6 free (1 cluster running)\"");
        parts.queue("mine", "WAITING_FOR_BUDGET: tenant 'lab' has used 8.00 of 8.00 cpu-hours of this day");
        assertThat(get("/runs/mine").body()).contains("\"code\": \"WAITING_FOR_BUDGET\"", "8.00 of 8.00 cpu-hours");

        assertThat(delete("/runs/mine").statusCode()).isEqualTo(202);

        await().untilAsserted(() -> assertThat(get("/runs/mine").body()).contains("\"state\": \"CANCELED\""));
        assertThat(get("/runs/mine").body()).contains("\"reason\": null");
        assertThat(delete("/runs/mine").statusCode()).isEqualTo(409);
    }

    @Test
    void aRefusedRunSaysWhyInNumbers() throws Exception {
        parts.readyWhen(CompletableFuture.failedFuture(new AdmissionException(
                AdmissionException.Reason.EXCEEDS_TENANT_QUOTA, "9 cpus needed, tenant 'lab' has 6")));
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().untilAsserted(() -> assertThat(get("/runs/mine").body())
                .contains("\"state\": \"EXECUTOR_ERROR\"", "\"code\": \"EXCEEDS_TENANT_QUOTA\"")
                .contains("9 cpus needed, tenant 'lab' has 6"));
    }

    @Test
    void whatRunsUseAndCostIsThereForPrometheus() throws Exception {
        assertThat(get("/metrics").body()).contains("camelmesos_clusters{state=\"READY\"} ");
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.running().contains("mine"));
        Instant began = Instant.now();
        parts.tell(new RunEvent.JobsCounted("mine", 0, 1, 2));
        assertThat(get("/metrics").body()).contains("camelmesos_jobs{state=\"waiting\"} 2.0");
        parts.tell(new RunEvent.AttemptEnded(
                "mine",
                "sort",
                1,
                new JobResources(2, 512, 0, 0),
                new JobOutcome.Exited(
                        0,
                        new JobUsage(
                                began, began.plusSeconds(3), Optional.of(Duration.ofSeconds(2)), OptionalLong.of(9))),
                began,
                began.plusSeconds(3),
                Optional.empty()));
        parts.end("mine", RunResult.Status.SUCCEEDED, Map.of());

        await().untilAsserted(() -> assertThat(get("/metrics").body())
                .contains("camelmesos_runs_total{state=\"COMPLETE\",tenant=\"default\"} 1.0")
                .contains("camelmesos_used_cpu_seconds_total{tenant=\"default\"} 2.0")
                .contains("camelmesos_held_cpu_seconds_total{tenant=\"default\"} 6.0")
                .contains("camelmesos_attempts_total{outcome=\"SUCCEEDED\",tenant=\"default\"} 1.0")
                .contains("camelmesos_jobs{state=\"waiting\"} 0.0")
                .contains("# TYPE camelmesos_run_duration_seconds summary"));
        assertThat(get("/metrics").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain; version=0.0.4");
    }

    @Test
    void runsThatAServerStopsAreRecordedAsCancelledAndReported() throws Exception {
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.running().contains("mine"));

        server.close();
        server = null;

        assertThat(directory.resolve("state/runs/mine.json")).content().contains("\"state\": \"CANCELED\"");
        assertThat(directory.resolve("state/outbox/mine/report.html")).content().contains("CANCELED");
    }

    @Test
    void anEmptyFileInTheInboxIsInNobodysWay() throws Exception {
        Path inbox = directory.resolve("state/inbox");
        Path fresh = Files.createFile(inbox.resolve("fresh.yml"));
        Path old = Files.createFile(inbox.resolve("old.yml"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(120)));
        Files.writeString(inbox.resolve("good.yml"), "workflow: " + tool + "\nrunId: good\n");

        await().until(() -> parts.running().contains("good"));

        await().untilAsserted(() -> assertThat(directory.resolve("state/rejected/old.yml.reason.txt"))
                .content()
                .contains("empty"));
        assertThat(fresh).exists();
    }

    @Test
    void aSubmissionMayNameFilesOfItsFoldersOnly() throws Exception {
        Path outside = Files.writeString(directory.resolve("private.cwl"), TOOL);

        post("workflow: " + outside + "\nrunId: curious\n", "application/yaml");

        await().untilAsserted(
                        () -> assertThat(get("/runs/curious").body()).contains("outside of the submission's folders"));
    }

    @Test
    void namesInASubmissionAreRelativeToTheInbox() throws Exception {
        Files.writeString(directory.resolve("state/inbox/here.cwl"), TOOL);

        post("workflow: here.cwl\nrunId: relative\n", "application/yaml");

        await().until(() -> parts.running().contains("relative"));
    }

    @Test
    void aRunIsCancelledByDelete() throws Exception {
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.running().contains("mine"));

        assertThat(send("DELETE", "/runs/mine", "", "text/plain").statusCode()).isEqualTo(202);

        await().untilAsserted(() -> assertThat(get("/runs/mine").body()).contains("\"state\": \"CANCELED\""));
        assertThat(send("DELETE", "/runs/mine", "", "text/plain").statusCode()).isEqualTo(409);
    }

    @Test
    void badRequestsAreAnsweredWithTheReason() throws Exception {
        assertError(post("workflw: x", "application/yaml"), 400, "workflw");
        assertError(post("{", "application/json"), 400, "submission:1");
        assertError(
                post("workflow: " + tool + "\noutputDirectory: /etc\n", "application/yaml"), 400, "outputDirectory");
        assertError(post("workflow: " + tool, "text/plain"), 415, "application/json");
        assertError(get("/runs/unknown"), 404, "no run 'unknown'");
        assertError(get("/runs/..%2Fstate"), 404, "no run");
    }

    @Test
    void aRunIdIsUsedOnce() throws Exception {
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.running().contains("mine"));

        assertError(post("workflow: " + tool + "\nrunId: mine\n", "application/yaml"), 400, "run mine already");
    }

    @Test
    void aServerThatIsCalledByAnotherNameDoesNotListen() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /runs HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aDroppedSubmissionIsRunAndDelivered() throws Exception {
        Files.writeString(directory.resolve("state/inbox/count.yml"), "workflow: " + tool + "\nrunId: dropped\n");
        await().until(() -> parts.running().contains("dropped"));

        parts.end("dropped", RunResult.Status.SUCCEEDED, Map.of("answer", 42));

        Path delivered = directory.resolve("state/outbox/dropped");
        await().untilAsserted(() ->
                assertThat(delivered.resolve("result.json")).content().contains("\"answer\": 42"));
        assertThat(delivered.resolve("submission-count.yml")).exists();
        await().untilAsserted(() -> assertThat(delivered.resolve("run.log"))
                .content()
                .contains("submitted as count.yml", "RUNNING", "COMPLETE"));
        assertThat(directory.resolve("state/inbox")).isEmptyDirectory();
    }

    @Test
    void aRunThatFailsIsDeliveredToo() throws Exception {
        Files.writeString(directory.resolve("state/inbox/count.yml"), "workflow: " + tool + "\nrunId: dropped\n");
        await().until(() -> parts.running().contains("dropped"));

        parts.end("dropped", RunResult.Status.FAILED, Map.of(), "step sort failed");

        await().untilAsserted(() -> assertThat(directory.resolve("state/outbox/dropped/result.json"))
                .content()
                .contains("step sort failed"));
    }

    @Test
    void badSubmissionsAreRejectedWithTheReason() throws Exception {
        Path inbox = directory.resolve("state/inbox");
        Path rejected = directory.resolve("state/rejected");
        Files.writeString(inbox.resolve("misspelt.yml"), "workflw: x.cwl\n");
        Files.writeString(inbox.resolve("absent.yml"), "workflow: absent.cwl\n");
        Files.createSymbolicLink(inbox.resolve("link.yml"), Path.of("/etc/passwd"));

        await().untilAsserted(() -> assertThat(files(rejected))
                .containsExactlyInAnyOrder(
                        "misspelt.yml",
                        "misspelt.yml.reason.txt",
                        "absent.yml",
                        "absent.yml.reason.txt",
                        "link.yml",
                        "link.yml.reason.txt"));
        assertThat(rejected.resolve("misspelt.yml.reason.txt")).content().contains("misspelt.yml:1:1", "workflow");
        assertThat(rejected.resolve("link.yml.reason.txt")).content().contains("link");
        assertThat(rejected.resolve("absent.yml.reason.txt")).content().contains("absent.cwl");
        await().untilAsserted(() -> assertThat(files(inbox)).isEmpty());
        assertThat(files(directory.resolve("state/outbox"))).isEmpty();
    }

    @Test
    void whatIsNotASubmissionYetIsLeftAlone() throws Exception {
        Path inbox = directory.resolve("state/inbox");
        Files.writeString(inbox.resolve(".growing.yml"), "workflow: x.cwl\n");
        Files.writeString(inbox.resolve("tool.cwl"), TOOL);
        Files.createDirectories(inbox.resolve("tools"));
        Files.writeString(inbox.resolve("tools/inner.yml"), "workflow: x.cwl\n");
        Files.writeString(inbox.resolve("seen.yml"), "nonsense: 1\n");

        await().until(() -> Files.exists(directory.resolve("state/rejected/seen.yml.reason.txt")));

        // Camel takes its lock away a moment after the file has been moved.
        await().untilAsserted(
                        () -> assertThat(files(inbox)).containsExactlyInAnyOrder(".growing.yml", "tool.cwl", "tools"));
    }

    @Test
    void theBatchRunsByTheClockAndNotTwiceAtOnce() throws Exception {
        await().until(() -> parts.running().contains("the-batch"));

        await().during(Duration.ofMillis(2200))
                .until(() -> parts.order().stream().filter("plan"::equals).count() == 1);
    }

    @Test
    void closingCancelsWhatRuns() throws Exception {
        post("workflow: " + tool + "\nrunId: mine\n", "application/yaml");
        await().until(() -> parts.running().contains("mine"));

        server.close();

        assertThat(parts.running()).isEmpty();
        assertThat(parts.list()).isEmpty();
    }

    private void assertError(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.body()).contains("\"message\"", text);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return send("POST", "/runs", body, type);
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body, String type) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
