package io.github.camelmesos.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application;
import io.github.camelmesos.app.process.Application.Running;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A run whose launcher is killed at one point, in a world of its own. */
final class KilledRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            inputs: {directory: string}
            outputs:
              one: {type: File, outputSource: first/out}
              two: {type: File, outputSource: second/out}
            steps:
              first:
                in: {directory: directory}
                out: [out]
                run:
                  class: CommandLineTool
                  inputs: {directory: string}
                  outputs: {out: stdout}
                  stdout: one.txt
                  requirements: {ResourceRequirement: {coresMin: 0.5, ramMin: 32}}
                  arguments: [sh, -c, 'echo first >> "$0/begun"; echo 1', $(inputs.directory)]
              second:
                in: {file: first/out, directory: directory}
                out: [out]
                run:
                  class: CommandLineTool
                  inputs: {file: File, directory: string}
                  outputs: {out: stdout}
                  stdout: two.txt
                  requirements: {ResourceRequirement: {coresMin: 0.5, ramMin: 32}}
                  arguments:
                    - sh
                    - -c
                    - 'echo second >> "$0/begun"; until test -e "$0/go"; do sleep 0.05; done; cat "$1"; : TAG'
                    - $(inputs.directory)
                    - $(inputs.file)
            """;

    private static final String HOLDER = """
            cwlVersion: v1.2
            class: CommandLineTool
            inputs: {directory: string}
            outputs: []
            arguments: [sh, -c, 'until test -e "$0/go"; do sleep 0.05; done; : TAG', $(inputs.directory)]
            """;

    private final Platform platform;
    private final KillPoint point;
    private final Path directory;
    private final Application application;

    KilledRun(Platform platform, KillPoint point, Path directory) throws Exception {
        this.platform = platform;
        this.point = point;
        this.directory = directory;
        this.application = new Application(directory);
        application.set("CAMELMESOS_HTTP_ENABLED", "false");
        application.set("CAMELMESOS_CLUSTER_PROVIDER", platform.provider());
        platform.prepare(application, directory);
        if (point == KillPoint.SCALING) {
            scaleInPipeline();
        }
        if (point.isAfterTheLastJob()) {
            letSecondEnd();
        }
    }

    /** Into the user's own pipeline, behind the attachment of Chronos. */
    private void scaleInPipeline() throws IOException {
        Path home = Path.of(System.getProperty("camelmesos.home"));
        String pipeline = Files.readString(home.resolve("routes/src/main/resources/camel/pipeline.camel.yaml"));
        String attach = "                  uri: chronos:attach\n";
        assertThat(pipeline).contains(attach);
        String scale = "              - to:\n                  uri: mesos:scale?agents=2\n";
        application.file("config/routes/pipeline.camel.yaml", pipeline.replace(attach, attach + scale));
        application.file("config/application.properties", "");
        application.set("CAMEL_MESOS_CONFIG", directory.resolve("config").toString());
    }

    private void letSecondEnd() throws IOException {
        Files.write(directory.resolve("go"), new byte[0]);
    }

    void killLauncher() throws Exception {
        Optional<Running> holder = holder();
        killAt("run", application.file("workflow.cwl", WORKFLOW), jobOrder());
        if (holder.isPresent()) {
            letSecondEnd();
            assertThat(holder.get().exitCode()).as(holder.get().err()).isZero();
        }
        awaitDeath();
    }

    /** One that has all of the quota, where somebody has to wait. */
    private Optional<Running> holder() throws Exception {
        if (point != KillPoint.WAITING) {
            return Optional.empty();
        }
        application.set(
                "CAMELMESOS_CLUSTER_QUOTAS", application.file("quotas.yaml", "tenants: {default: {clusters: 1}}"));
        Running holder = application.start(
                "run", "--quiet", "--provider", "embedded", application.file("holder.cwl", HOLDER), jobOrder());
        application.awaitJob();
        return Optional.of(holder);
    }

    private void killAt(String... arguments) throws Exception {
        if (point.isOfJob()) {
            Running launcher = application.start(arguments);
            await().atMost(PATIENCE).until(() -> begun("second") > 0);
            kill(launcher);
            return;
        }
        try (PausedLauncher paused = PausedLauncher.listen(PATIENCE)) {
            application.set("CAMEL_MESOS_JAVA_OPTS", paused.option());
            Running launcher = application.start(arguments);
            assertThat(point.reach(paused)).as(launcher.err()).isTrue();
            kill(launcher);
        }
        application.set("CAMEL_MESOS_JAVA_OPTS", "");
    }

    private static void kill(Running launcher) throws Exception {
        launcher.signal("KILL");
        assertThat(launcher.exitCode()).isEqualTo(137);
    }

    private void awaitDeath() {
        if (!platform.outlivesLauncher()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(application.processes()).isEmpty());
        }
    }

    private String jobOrder() throws IOException {
        return application.file("job.yml", JsonText.pretty(Map.of("directory", directory.toString())));
    }

    void resume() throws Exception {
        letSecondEnd();
        Running resumed = application.run("run", "--resume", runId());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    }

    /** On the cluster that the dead launcher has made. */
    void resumeOnItsCluster() throws Exception {
        String cluster = ledgerEntries().get(0).getFileName().toString().replace(".json", "");
        Running resumed = application.start("run", "--resume", runId());
        await().atMost(PATIENCE)
                .until(() -> !resumed.process().isAlive() || resumed.err().contains("on cluster " + cluster));
        letSecondEnd();
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("on cluster " + cluster);
    }

    /** When the time is over in which somebody may go on with it. */
    void endsByItself() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(application.processes()).isEmpty());
        assertThat(application.run("reap").exitCode()).isZero();
        assertThat(ledgerEntries()).isEmpty();
        assertThat(platform.left(application)).isEmpty();
    }

    void killServer() throws Exception {
        Path inbox = Files.createDirectories(application.state().resolve("inbox"));
        application.file("state/inbox/workflow.cwl", WORKFLOW);
        Files.writeString(
                inbox.resolve("submission.json"),
                JsonText.pretty(
                        Map.of("workflow", "workflow.cwl", "inputs", Map.of("directory", directory.toString()))));
        killAt("serve");
        awaitDeath();
    }

    void serveAgain() throws Exception {
        letSecondEnd();
        Running server = application.start("serve");
        await().atMost(PATIENCE).until(() -> Files.exists(outbox().resolve("result.json")));
        server.signal("TERM");
        server.exitCode();
    }

    private Path outbox() throws IOException {
        return application.state().resolve("outbox").resolve(runId());
    }

    void nothingWasRepeated() throws IOException {
        assertThat(begun("first")).isEqualTo(1);
        assertThat(begun("second")).isBetween(1L, point.mayBeginAgain() ? 2L : 1L);
    }

    void nothingBeganAgain() throws IOException {
        assertThat(begun("first")).isEqualTo(1);
        assertThat(begun("second")).isEqualTo(1);
    }

    private long begun(String job) throws IOException {
        Path file = directory.resolve("begun");
        return Files.exists(file)
                ? Files.readAllLines(file).stream().filter(job::equals).count()
                : 0;
    }

    /** What is left of a launcher that was killed: the ledger's entry, and what does not end with it. */
    String left() throws Exception {
        List<String> left = new ArrayList<>();
        for (Path entry : ledgerEntries()) {
            left.add("grant " + ((Map<?, ?>) JsonText.read(entry)).get("state"));
        }
        left.addAll(platform.left(application));
        left.add("files");
        return String.join(", ", left);
    }

    void endedWell() throws IOException {
        assertThat(state()).isEqualTo("COMPLETE");
        Path outputs = Path.of(record().get("outputDirectory").toString());
        assertThat(outputs.resolve("one.txt")).hasContent("1");
        assertThat(outputs.resolve("two.txt")).hasContent("1");
    }

    void nothingIsLeft() throws Exception {
        assertThat(application.processes()).isEmpty();
        assertThat(ledgerEntries()).isEmpty();
        assertThat(application.state().resolve("run-directories")).isEmptyDirectory();
        assertThat(application.state().resolve("run-outcomes")).isEmptyDirectory();
        assertThat(application.leftFiles()).isEmpty();
        assertThat(platform.left(application)).isEmpty();
    }

    /** Leaves nothing running, however the test has ended. */
    @Override
    public void close() throws IOException {
        application.kill();
    }

    private List<Path> ledgerEntries() throws IOException {
        Path clusters = application.state().resolve("clusters");
        if (!Files.isDirectory(clusters)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(clusters)) {
            return entries.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private Path recordFile() throws IOException {
        try (Stream<Path> records = Files.list(application.state().resolve("runs"))) {
            return records.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> Running.text(file).contains("workflow.cwl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String runId() throws IOException {
        return recordFile().getFileName().toString().replace(".json", "");
    }

    String state() throws IOException {
        return record().get("state").toString();
    }

    private Map<?, ?> record() throws IOException {
        return (Map<?, ?>) JsonText.read(recordFile());
    }
}
