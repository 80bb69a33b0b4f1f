package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on an embedded cluster of their own, and what is left of them. */
class LauncherIT {

    @TempDir
    Path directory;

    private static final RetryPolicy MORE_MEMORY = new RetryPolicy(2, Duration.ZERO, Duration.ZERO, 32);

    private EmbeddedClusterFixture fixture;
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void startLauncher() throws IOException {
        fixture = new EmbeddedClusterFixture(directory, Optional.empty(), MORE_MEMORY);
        fixture.launcher.listen(events::add);
    }

    @AfterEach
    void leavesNoWorkingDirectory() throws IOException {
        fixture.close();
        try (var runs = Files.list(directory.resolve("runs"))) {
            assertThat(runs).isEmpty();
        }
    }

    @Test
    void runsAWorkflowAndMovesItsOutputs() throws Exception {
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: [sh, -c, 'echo "$0" > said.txt']
                inputs: {message: {type: string, inputBinding: {}}}
                outputs: {said: {type: File, outputBinding: {glob: said.txt}}}
                """, Map.of("message", "it works"));

        RunResult result = fixture.run(plan, fixture.ready(plan.clusterRequest()));

        assertThat(result.errors()).isEmpty();
        assertThat(result.status()).isEqualTo(RunResult.Status.SUCCEEDED);
        assertThat(directory.resolve("out/said.txt")).hasContent("it works");
        assertThat(events)
                .anyMatch(event ->
                        event instanceof RunEvent.JobChanged changed && changed.state() == RunEvent.JobState.RUNNING);
    }

    @Test
    void saysWhichStepFailedWithWhatExitCodeAndItsLastWords() throws Exception {
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                id: complains
                baseCommand: [sh, -c, 'echo "no such luck" >&2; exit 3']
                inputs: []
                outputs: []
                """, Map.of());

        RunResult result = fixture.run(plan, fixture.ready(plan.clusterRequest()));

        assertThat(result.status()).isEqualTo(RunResult.Status.FAILED);
        assertThat(String.join("\n", result.errors())).contains("exit code 3", "no such luck");
    }

    @Test
    void aLostAttemptIsTriedAgainOnAnotherAgent() throws Exception {
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                requirements: {ResourceRequirement: {coresMin: 0.1, ramMin: 32}}
                baseCommand: [sh, -c, 'test -e "$0" || { : > "$0"; kill -s KILL $PPID; sleep 5; }']
                inputs: {mark: {type: string, inputBinding: {}}}
                outputs: []
                """, Map.of("mark", directory.resolve("mark").toString()));

        RunResult result = fixture.run(plan, fixture.bigCluster(plan));

        assertThat(result.status()).as(result.errors().toString()).isEqualTo(RunResult.Status.SUCCEEDED);
        List<String> agents = events.stream()
                .filter(RunEvent.AttemptEnded.class::isInstance)
                .map(event -> ((RunEvent.AttemptEnded) event).agent().orElseThrow())
                .toList();
        assertThat(agents).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void killsWhatUsesMoreMemoryThanItAskedForAndSaysSo() throws Exception {
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                requirements: {ResourceRequirement: {ramMin: 32}}
                baseCommand: [sh, -c, 'x=$(head -c 200000000 /dev/zero | tr "\\\\0" x); sleep 60']
                inputs: []
                outputs: []
                """, Map.of());

        RunResult result = fixture.run(plan, fixture.ready(plan.clusterRequest()));

        assertThat(result.status()).isEqualTo(RunResult.Status.FAILED);
        assertThat(String.join("\n", result.errors()))
                .containsIgnoringCase("memory")
                .contains("32");
    }

    @Test
    void givesMoreMemoryToTheNextAttemptWhereAnAgentHasIt() throws Exception {
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                requirements: {ResourceRequirement: {ramMin: 32}}
                baseCommand: [sh, -c, 'x=$(head -c 100000000 /dev/zero | tr "\\0" x); sleep 2; echo $0 > ram']
                arguments: [$(runtime.ram)]
                inputs: []
                outputs: {ram: {type: File, outputBinding: {glob: ram}}}
                """, Map.of());

        RunResult result = fixture.run(plan, fixture.bigCluster(plan));

        assertThat(result.errors()).isEmpty();
        assertThat(directory.resolve("out/ram")).hasContent("1024");
    }

    @Test
    void cancelsARunAndItsJobs() throws Exception {
        Path up = directory.resolve("up");
        PlannedRun plan = plan("""
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: [sh, -c, 'echo $$ > "$0"; exec sleep 300']
                inputs: {file: {type: string, inputBinding: {}}}
                outputs: []
                """, Map.of("file", up.toString()));
        Cluster cluster = fixture.ready(plan.clusterRequest());
        CompletableFuture<RunResult> running = fixture.launcher.run(plan, cluster);
        await().until(() -> Files.exists(up) && Files.size(up) > 0);
        long job = Long.parseLong(Files.readString(up).strip());

        fixture.launcher.cancel(plan.submission().runId());

        assertThat(running.get(30, TimeUnit.SECONDS).status()).isEqualTo(RunResult.Status.CANCELLED);
        await().until(() -> ProcessHandle.of(job).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void refusesAWrongJobOrderBeforeAnythingIsStarted() {
        assertThatThrownBy(() -> plan("""
                        cwlVersion: v1.2
                        class: CommandLineTool
                        baseCommand: 'true'
                        inputs: {count: int}
                        outputs: []
                        """, Map.of("count", "many")))
                .isInstanceOf(CwlException.class)
                .hasMessageContaining("count");
    }

    private PlannedRun plan(String document, Map<String, Object> inputs) throws Exception {
        Files.createDirectories(directory.resolve("runs"));
        URI process =
                Files.writeString(directory.resolve("document.cwl"), document).toUri();
        JobOrderSource order = new JobOrderSource.Inline(inputs, process);
        return fixture.launcher.plan(fixture.submission(process, order, directory.resolve("out"), false));
    }
}
