package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application.Running;
import io.github.camelmesos.camel.s3.FakeS3;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs and outputs of the packaged application in buckets. */
class ObjectStoreIT {

    private static final String COUNT = """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {ShellCommandRequirement: {}}
            inputs: {text: File, more: Directory}
            arguments: [{shellQuote: false, valueFrom: 'mkdir -p all/deep && cat $(inputs.text.path) $(inputs.more.path)/* > all/deep/both && wc -l < all/deep/both'}]
            stdout: count
            outputs:
              count: stdout
              all: {type: Directory, outputBinding: {glob: all}}
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "one\ntwo\n";
    private static final String MORE = "three\n";

    @TempDir
    Path directory;

    private FakeS3 s3;
    private Application application;
    private String tool;
    private String order;

    @BeforeEach
    void prepare() throws IOException {
        s3 = new FakeS3();
        s3.put("/data/in/text.txt", TEXT);
        s3.put("/data/in/more/third", MORE);
        application = new Application(directory);
        application.set("CAMELMESOS_S3_ENDPOINT", s3.url());
        application.set("CAMELMESOS_S3_REGION", "eu-central-1");
        application.set("AWS_ACCESS_KEY_ID", "key");
        application.set("AWS_SECRET_ACCESS_KEY", "secret");
        tool = application.file("count.cwl", COUNT);
        order = application.file("job.yml", """
                text: {class: File, location: "s3://data/in/text.txt"}
                more: {class: Directory, location: "s3://data/in/more/"}
                """);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        s3.close();
        assertThat(application.processes()).isEmpty();
        assertThat(application.leftFiles()).isEmpty();
    }

    @Test
    void aRunFetchesItsInputsAndBringsItsOutputs() throws Exception {
        Running run = application.run("run", "--quiet", "--outdir", "s3://data/results/today", tool, order);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"location\": \"s3://data/results/today/count\"")
                .contains("\"location\": \"s3://data/results/today/all/\"")
                .doesNotContain("file:");
        assertThat(s3.get("/data/results/today/count").strip()).isEqualTo("3");
        assertThat(s3.get("/data/results/today/all/deep/both")).isEqualTo(TEXT + MORE);
        assertThat(application.outputs()).isEmptyDirectory();
        assertThat(stagedBytes()).isEqualTo(TEXT.length() + MORE.length());
    }

    @Test
    void aRunWhoseBucketIsNotAllowedIsRefusedBeforeItStarts() throws Exception {
        application.set("CAMELMESOS_S3_BUCKETS", "data");

        Running run = application.run("run", "--outdir", "s3://other/results", tool, order);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("other is not among the buckets of camelmesos.s3.buckets")
                .doesNotContain("creating cluster");
    }

    @Test
    void aSubmissionByHttpHasItsInputsAndOutputsInBuckets() throws Exception {
        int port = freePort();
        application.file("config/application.properties", "camel.server.port=" + port + "\n");
        application.set("CAMEL_MESOS_CONFIG", directory.resolve("config").toString());
        application.set("CAMELMESOS_S3_BUCKETS", "data");
        application.set("CAMELMESOS_SUBMISSIONS_OUTPUTS", "s3://data/results");
        application.file("state/inbox/count.cwl", COUNT);
        Running server = application.start("serve");
        await().atMost(PATIENCE).until(() -> server.err().contains("posted to"));

        HttpResponse<String> refused = post(port, "s3://data/in");
        HttpResponse<String> accepted = post(port, "s3://data/results/mine");
        await().atMost(PATIENCE).until(() -> s3.objects().contains("/data/results/mine/count"));
        await().atMost(PATIENCE).until(() -> application.run("runs").out().contains("COMPLETE"));
        server.signal("TERM");
        server.exitCode();

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("s3://data/in is not allowed here");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(s3.get("/data/results/mine/all/deep/both")).isEqualTo(TEXT + MORE);
    }

    private static HttpResponse<String> post(int port, String outputs) throws Exception {
        String submission = """
                workflow: count.cwl
                inputs:
                  text: {class: File, location: "s3://data/in/text.txt"}
                  more: {class: Directory, location: "s3://data/in/more/"}
                outputDirectory: OUTPUTS
                """.replace("OUTPUTS", outputs);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/runs"))
                                .header("Content-Type", "application/yaml")
                                .POST(HttpRequest.BodyPublishers.ofString(submission))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private long stagedBytes() throws Exception {
        List<String> lines = application.run("account", "--csv").out().lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("staged_bytes");
        return Long.parseLong(lines.get(1).split(",", -1)[column]);
    }
}
