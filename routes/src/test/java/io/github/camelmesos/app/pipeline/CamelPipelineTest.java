package io.github.camelmesos.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.composition.Composition;
import io.github.camelmesos.app.composition.FakeParts;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.camel.cwl.RunCancelledException;
import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamelPipelineTest {

    @TempDir
    Path directory;

    private final FakeParts parts = new FakeParts();
    private Composition composition;
    private CamelPipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        composition = parts.below(directory);
        pipeline = new CamelPipeline(
                RouteContext.pipelineOnly(
                        directory.resolve("config/routes"),
                        directory.resolve("config/application.properties"),
                        composition.beans()),
                composition);
    }

    @AfterEach
    void stop() throws Exception {
        pipeline.close();
    }

    @Test
    void aRunGoesThroughAllStagesAndLeavesARecord() throws Exception {
        CompletableFuture<RunResult> result = start("r1", TOOL);
        await().until(() -> parts.running().contains("r1"));
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.RUNNING);

        parts.end("r1", RunResult.Status.SUCCEEDED, Map.of("a", 1));

        assertThat(result.get().outputs()).isEqualTo(Map.of("a", 1));
        assertThat(parts.order()).containsExactly("plan", "create", "run", "destroy");
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.COMPLETE);
        assertThat(record("r1").outputs()).containsEntry("a", 1);
        assertThat(record("r1").ended()).isPresent();
    }

    @Test
    void aFailedRunIsAnExceptionWithItsErrors() throws Exception {
        CompletableFuture<RunResult> result = start("r1", TOOL);
        await().until(() -> parts.running().contains("r1"));

        parts.end("r1", RunResult.Status.FAILED, Map.of(), "step sort failed");

        assertThatThrownBy(result::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RunFailedException.class);
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.EXECUTOR_ERROR);
        assertThat(record("r1").errors()).containsExactly("step sort failed");
        assertThat(parts.order()).endsWith("destroy");
    }

    @Test
    void anInvalidDocumentStartsNothing() throws Exception {
        assertThatThrownBy(start("r1", "class: Nonsense")::get).hasCauseInstanceOf(InvalidDocumentException.class);

        assertThat(parts.order()).doesNotContain("create");
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.EXECUTOR_ERROR);
    }

    @Test
    void aRunIsCancelledWhileItRuns() throws Exception {
        CompletableFuture<RunResult> result = start("r1", TOOL);
        await().until(() -> parts.running().contains("r1"));

        pipeline.cancel("r1");

        assertThatThrownBy(() -> result.get(10, java.util.concurrent.TimeUnit.SECONDS))
                .hasCauseInstanceOf(RunCancelledException.class);
        assertThat(parts.order()).endsWith("destroy");
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.CANCELED);
    }

    @Test
    void aRunIsCancelledWhileItsClusterIsMade() throws Exception {
        parts.readyWhen(new CompletableFuture<>());
        CompletableFuture<RunResult> result = start("r1", TOOL);
        await().until(() -> parts.order().contains("create"));

        pipeline.cancel("r1");

        await().atMost(Duration.ofSeconds(10)).until(result::isDone);
        assertThat(parts.order()).contains("destroy").doesNotContain("run");
        assertThat(record("r1").state()).isEqualTo(RunRecord.State.CANCELED);
    }

    @Test
    void aRunThatIsCancelledBeforeItIsPlannedDoesNotRun() throws Exception {
        parts.readyWhen(new CompletableFuture<>());

        pipeline.cancel("r1");
        CompletableFuture<RunResult> result = start("r1", TOOL);

        await().atMost(Duration.ofSeconds(10)).until(result::isDone);
        assertThat(parts.order()).contains("destroy").doesNotContain("run");
    }

    @Test
    void theUsersOwnPipelineIsUsedInsteadOfOurs() throws Exception {
        Path own = Files.createDirectories(directory.resolve("config/routes"));
        Files.writeString(own.resolve("pipeline.camel.yaml"), """
                - route:
                    id: run-workflow
                    from:
                      uri: direct:run-workflow
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: not on Sundays
                """);
        pipeline.close();
        start();

        assertThatThrownBy(start("r1", TOOL)::get).hasRootCauseMessage("not on Sundays");
    }

    private static final String TOOL = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: "true"
            inputs: []
            outputs: []
            """;

    private CompletableFuture<RunResult> start(String runId, String document) throws Exception {
        Path file = Files.writeString(directory.resolve("tool.cwl"), document);
        Submission submission = new Submission(
                runId,
                file.toUri(),
                JobOrderSource.none(file.toUri()),
                "default",
                Optional.empty(),
                ClusterWish.NONE,
                directory.resolve("out"),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
        CompletableFuture<RunResult> result = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                result.complete(pipeline.run(submission));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        caller.setDaemon(true);
        caller.start();
        return result;
    }

    private RunRecord record(String runId) throws Exception {
        return composition.records().find(runId).orElseThrow();
    }
}
