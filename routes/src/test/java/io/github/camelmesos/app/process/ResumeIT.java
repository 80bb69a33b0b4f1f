package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application.Running;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launchers that are killed in the middle of a run. Each job writes its name into a file: what was done is not done again. */
class ResumeIT {

    /** Each of six, then a join, then a last step; those that find no file {@code go} are stuck. */
    private static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {directory: string, words: "string[]"}
            outputs: {all: {type: File, outputSource: last/out}}
            steps:
              each:
                scatter: word
                in: {word: words, directory: directory}
                out: [out]
                run:
                  class: CommandLineTool
                  hints: {WorkReuse: {enableReuse: false}}
                  inputs: {word: string, directory: string}
                  outputs: {out: stdout}
                  stdout: word.txt
                  requirements:
                    ResourceRequirement: {coresMin: 0.25, ramMin: 32}
                    InitialWorkDirRequirement:
                      listing: [{entryname: each.sh, entry: "SCATTER # in $(runtime.outdir)"}]
                  arguments: [sh, each.sh, $(inputs.word), $(inputs.directory), TAG]
              join:
                in: {files: each/out, directory: directory}
                out: [out]
                run:
                  class: CommandLineTool
                  inputs: {files: "File[]", directory: string}
                  outputs: {out: stdout}
                  stdout: joined.txt
                  arguments: [sh, -c, 'echo join >> "$0/ran"; cat "$@"', $(inputs.directory), $(inputs.files)]
              last:
                in: {file: join/out, directory: directory}
                out: [out]
                run:
                  class: CommandLineTool
                  inputs: {file: File, directory: string}
                  outputs: {out: stdout}
                  stdout: all.txt
                  arguments:
                    - sh
                    - -c
                    - 'echo last >> "$0/ran"; test -e "$0/go" || sleep 300; cat "$1"; : TAG'
                    - $(inputs.directory)
                    - $(inputs.file)
            """;

    private static final String AT_ONCE = "echo $1 >> $2/ran; echo $1";
    private static final String THREE_ARE_STUCK =
            "echo $1 >> $2/ran; case $1 in [def]) test -e $2/go || sleep 300 ;; esac; echo $1";

    private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");

    @TempDir
    Path directory;

    private Application application;

    @BeforeEach
    void prepare() throws Exception {
        application = new Application(directory);
        application.set("CAMELMESOS_HTTP_ENABLED", "false");
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(application.processes()).isEmpty();
        assertThat(application.leftFiles()).isEmpty();
    }

    private String workflow(String each) throws IOException {
        return application.file("workflow.cwl", WORKFLOW.replace("SCATTER", each));
    }

    private String jobOrder() throws IOException {
        return application.file("job.yml", JsonText.pretty(Map.of("directory", directory.toString(), "words", WORDS)));
    }

    private List<String> ran() throws IOException {
        Path file = directory.resolve("ran");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Kills the application when a job has begun, and results of those before it have been written. */
    private void killWhen(Running run, String begun, int results) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> ran().contains(begun) && results() >= results);
        run.signal("KILL");
        run.exitCode();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(application.processes()).isEmpty());
        Files.createFile(directory.resolve("go"));
    }

    private long results() throws IOException {
        try (Stream<Path> files = Files.walk(application.temporary())) {
            return files.filter(file -> file.endsWith("job.sh"))
                    .filter(this::isOver)
                    .count();
        } catch (java.io.UncheckedIOException removedMeanwhile) {
            return 0;
        }
    }

    private boolean isOver(Path script) {
        try {
            return Files.readString(script).endsWith("\nend\n");
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }

    private String runId() throws IOException {
        try (Stream<Path> records = Files.list(application.state().resolve("runs"))) {
            return records.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aChainThatWasKilledGoesOnWithItsLastStep() throws Exception {
        Running run = application.start("run", workflow(AT_ONCE), jobOrder());
        killWhen(run, "last", 7);

        Running resumed = application.run("run", "--resume", runId());

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(application.outputs().resolve("all.txt")).hasContent(String.join("\n", WORDS));
        assertThat(ran()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "join", "last", "last");
        assertThat(resumed.err()).contains("8 done", "7 not repeated");
        assertThat(record()).containsEntry("state", "COMPLETE").containsEntry("jobsNotRepeated", 7);
    }

    @Test
    void ofAScatterThatWasKilledOnlyWhatWasNotDoneIsRun() throws Exception {
        Running run = application.start("run", "--quiet", workflow(THREE_ARE_STUCK), jobOrder());
        killWhen(run, "f", 3);

        // Another run comes in between: it keeps what was done, and nothing else.
        Running other = application.run("run", "--quiet", application.file("true.cwl", """
                        cwlVersion: v1.2
                        class: CommandLineTool
                        baseCommand: "true"
                        inputs: []
                        outputs: []
                        """));
        assertThat(other.exitCode()).as(other.err()).isZero();
        String id = Arrays.stream(application.run("runs", "--resumable").out().split(" "))
                .findFirst()
                .orElseThrow();
        Running resumed = application.run("run", "--resume", id);

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(application.outputs().resolve("all.txt")).hasContent(String.join("\n", WORDS));
        assertThat(ran()).filteredOn(word -> "abc".contains(word)).hasSize(3);
        assertThat(ran()).contains("join", "last").hasSizeLessThanOrEqualTo(3 + 6 + 2);
        assertThat(resumed.err()).contains("3 not repeated");
    }

    @Test
    void aServerThatWasKilledContinuesItsRunsWhenItStartsAgain() throws Exception {
        Path inbox = Files.createDirectories(application.state().resolve("inbox"));
        application.file("state/inbox/workflow.cwl", WORKFLOW.replace("SCATTER", AT_ONCE));
        Running server = application.start("serve");
        await().atMost(Duration.ofSeconds(60)).until(() -> server.err().contains("dropped into"));
        Files.writeString(
                directory.resolve("submission"),
                JsonText.pretty(Map.of(
                        "workflow",
                        "workflow.cwl",
                        "inputs",
                        Map.of("directory", directory.toString(), "words", WORDS))));
        Files.move(directory.resolve("submission"), inbox.resolve("submission.json"));
        killWhen(server, "last", 7);

        Running again = application.start("serve");
        Path outbox = application.state().resolve("outbox").resolve(runId());
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(outbox.resolve("result.json")));
        again.signal("TERM");
        again.exitCode();

        assertThat(outbox.resolve("outputs/all.txt")).hasContent(String.join("\n", WORDS));
        assertThat(ran()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "join", "last", "last");
        assertThat(inbox.resolve("submission.json")).doesNotExist();
    }

    @Test
    void aServerThatWasKilledContinuesWhatCameByHttp() throws Exception {
        int port = freePort();
        application.set("CAMELMESOS_HTTP_ENABLED", "true");
        application.file("config/application.properties", "camel.server.port=" + port + "\n");
        application.set("CAMEL_MESOS_CONFIG", directory.resolve("config").toString());
        application.file("state/inbox/workflow.cwl", WORKFLOW.replace("SCATTER", AT_ONCE));
        Running server = application.start("serve");
        await().atMost(Duration.ofSeconds(60)).until(() -> server.err().contains("posted to"));
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> accepted = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/runs"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(submission("workflow.cwl", "by-http")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        killWhen(server, "last", 7);

        Running again = application.start("serve");
        await().atMost(Duration.ofSeconds(60)).until(() -> isComplete("by-http"));
        again.signal("TERM");
        again.exitCode();

        assertThat(application.state().resolve("outbox/by-http/outputs/all.txt"))
                .hasContent(String.join("\n", WORDS));
        assertThat(ran()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "join", "last", "last");
        Running account = application.run("account", "--csv", "--run", "by-http");
        assertThat(account.out().lines().skip(1).findFirst().orElseThrow())
                .as("two clusters, that of the killed server too")
                .startsWith("default,by-http,2,");
    }

    @Test
    void aServerThatWasKilledContinuesWhatRanByTheClock() throws Exception {
        String workflow = workflow(AT_ONCE);
        String batch = application.file("batch.json", submission(workflow, "by-clock"));
        application.set("CAMELMESOS_SCHEDULE_CRON", "* * * * * ?");
        application.set("CAMELMESOS_SCHEDULE_SUBMISSION", batch);
        Running server = application.start("serve");
        killWhen(server, "last", 7);

        Running again = application.start("serve");
        await().atMost(Duration.ofSeconds(60)).until(() -> isComplete("by-clock"));
        again.signal("TERM");
        again.exitCode();

        assertThat(application.state().resolve("outbox/by-clock/outputs/all.txt"))
                .hasContent(String.join("\n", WORDS));
        assertThat(ran()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "join", "last", "last");
    }

    private String submission(String workflow, String runId) {
        return JsonText.pretty(Map.of(
                "workflow",
                workflow,
                "runId",
                runId,
                "inputs",
                Map.of("directory", directory.toString(), "words", WORDS)));
    }

    private boolean isComplete(String runId) throws IOException {
        Path record = application.state().resolve("runs/" + runId + ".json");
        return Files.exists(record) && Files.readString(record).contains("\"state\": \"COMPLETE\"");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theCacheIsUsedWhereItIsAskedFor() throws Exception {
        Files.createFile(directory.resolve("go"));
        String workflow = workflow(AT_ONCE);
        Files.writeString(
                Path.of(workflow),
                Files.readString(Path.of(workflow)).replace("enableReuse: false", "enableReuse: true"));

        assertThat(application.run("run", "--cache", workflow, jobOrder()).exitCode())
                .isZero();
        Running second = application.run("run", "--cache", workflow, jobOrder());

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).contains("8 not repeated");
        assertThat(ran()).hasSize(8);
        assertThat(application.run("cache", "list").out()).contains("8 results", "each/0", "last");
        assertThat(application.run("run", "--quiet", workflow, jobOrder()).exitCode())
                .isZero();
        assertThat(ran()).hasSize(16);
        assertThat(application.run("cache", "purge", "--all").out()).contains("8 results removed");
        assertThat(application.run("cache", "list").out()).contains("0 results");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> record() throws IOException {
        return (Map<String, Object>) JsonText.read(application.state().resolve("runs/" + runId() + ".json"));
    }
}
