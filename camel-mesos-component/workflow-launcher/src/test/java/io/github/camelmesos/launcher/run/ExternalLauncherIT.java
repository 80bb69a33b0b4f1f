package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that other CWL launchers carry out, on nested clusters. */
class ExternalLauncherIT {

    private static final String SHOUT = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: tr
            arguments: [a-z, A-Z]
            stdin: $(inputs.text.path)
            stdout: shout.txt
            inputs: {text: File}
            outputs: {shout: stdout}
            """;

    @TempDir
    Path directory;

    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private EmbeddedClusterFixture fixture;

    @BeforeEach
    void startLauncher() throws IOException {
        Path runner = directory.resolve("runner");
        fixture = new EmbeddedClusterFixture(directory, Map.of("scripted", runner + " {workflow} {job-order}"));
        fixture.launcher.listen(events::add);
    }

    @AfterEach
    void leavesNoWorkingDirectory() throws IOException {
        fixture.close();
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            assertThat(runs).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cwltool", "toil-cwl-runner"})
    void runsAWorkflow(String launcher) throws Exception {
        assumeInstalled(launcher);
        PlannedRun plan = plan(launcher, SHOUT, text());

        RunResult result = run(plan);

        assertThat(result.errors()).isEmpty();
        assertThat(directory.resolve("out/shout.txt")).hasContent("IT WORKS");
        assertThat(result.outputs()).containsKey("shout");
        assertThat(events).anyMatch(RunEvent.Logged.class::isInstance);
    }

    @Test
    void tellsWhatTheLauncherSaidWhenItFails() throws Exception {
        runner("echo 'no such luck' >&2; exit 3");

        RunResult result = run(plan("scripted", SHOUT, text()));

        assertThat(result.status()).isEqualTo(RunResult.Status.FAILED);
        assertThat(result.errors().get(0)).contains("scripted ended with exit code 3", "no such luck");
        assertThat(events)
                .anyMatch(event ->
                        event instanceof RunEvent.Logged logged && logged.line().equals("no such luck"));
    }

    @Test
    void whatTheLauncherDoesNotSupportIsUnsupported() throws Exception {
        runner("exit 33");

        assertThat(run(plan("scripted", SHOUT, text())).status()).isEqualTo(RunResult.Status.UNSUPPORTED);
    }

    @Test
    void isToldWhereTheClusterIs() throws Exception {
        runner("""
                printf '{"chronos": "%s", "mesos": "%s", "zookeeper": "%s"}' "$CHRONOS_URL" "$MESOS_MASTER" "$ZOOKEEPER"
                """);
        PlannedRun plan = plan("scripted", SHOUT, text());
        Cluster cluster = fixture.ready(plan.clusterRequest());

        RunResult result = fixture.run(plan, cluster);

        ClusterEndpoints endpoints = cluster.endpoints().orElseThrow();
        assertThat(result.outputs())
                .containsEntry("chronos", endpoints.chronos().orElseThrow().toString())
                .containsEntry("mesos", endpoints.master().getAuthority())
                .containsEntry("zookeeper", endpoints.zooKeeper());
    }

    @Test
    void isKilledWithAllItsProcessesWhenTheRunIsCancelled() throws Exception {
        Path up = directory.resolve("up");
        runner("sleep 1000 & echo $! > '" + up + "'; wait");
        PlannedRun plan = plan("scripted", SHOUT, text());
        CompletableFuture<RunResult> result = fixture.launcher.run(plan, fixture.ready(plan.clusterRequest()));
        await().until(() -> Files.exists(up) && Files.size(up) > 0);

        fixture.launcher.cancel(plan.submission().runId());

        assertThat(result.get(60, TimeUnit.SECONDS).status()).isEqualTo(RunResult.Status.CANCELLED);
        long child = Long.parseLong(Files.readString(up).strip());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void sayingSomethingElseThanAnOutputObjectIsAFailure() throws Exception {
        runner("echo not JSON");

        assertThat(run(plan("scripted", SHOUT, text())).errors().get(0)).contains("did not write a CWL output object");
    }

    private Map<String, Object> text() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "it works");
        return Map.of("text", Map.of("class", "File", "path", text.toString()));
    }

    /** What the launcher "scripted" does. */
    private void runner(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("runner"), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private PlannedRun plan(String launcher, String document, Map<String, Object> inputs) throws Exception {
        Path file = Files.writeString(directory.resolve("tool.cwl"), document);
        Submission submission = fixture.submission(
                file.toUri(), new JobOrderSource.Inline(inputs, file.toUri()), directory.resolve("out"), true);
        return fixture.launcher.plan(new Submission(
                submission.runId(),
                submission.process(),
                submission.jobOrder(),
                submission.tenant(),
                submission.provider(),
                submission.wish(),
                submission.outputDirectory(),
                submission.workPrefix(),
                submission.timeout(),
                false,
                Optional.of(launcher)));
    }

    private RunResult run(PlannedRun plan) throws Exception {
        return fixture.run(plan, fixture.ready(plan.clusterRequest()));
    }

    private static void assumeInstalled(String program) {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program))))
                .as(program + " is not installed")
                .isTrue();
    }
}
