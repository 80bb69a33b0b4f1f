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
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
    void whatARunUsedIsTakenDownHoweverItEnds() throws Exception {
        CompletableFuture<RunResult> good = start("r1", TOOL);
        await().until(() -> parts.running().contains("r1"));
        Instant began = Instant.now();
        parts.tell(new RunEvent.JobChanged("r1", "sort/1", RunEvent.JobState.REUSED, ""));
        parts.tell(new RunEvent.AttemptEnded(
                "r1",
                "sort/2",
                1,
                new JobResources(2, 512, 0, 0),
                new JobOutcome.Exited(
                        0,
                        new JobUsage(
                                began, began.plusMillis(250), Optional.of(Duration.ofMillis(99)), OptionalLong.of(7))),
                began.minusMillis(30),
                began.plusMillis(260),
                Optional.empty()));
        parts.end("r1", RunResult.Status.SUCCEEDED, Map.of());
        good.get();
        CompletableFuture<RunResult> bad = start("r2", TOOL);
        await().until(() -> parts.running().contains("r2"));
        parts.tell(new RunEvent.JobChanged("r2", "sort", RunEvent.JobState.RUNNING, ""));
        parts.tell(new RunEvent.AttemptEnded(
                "r2",
                "sort",
                1,
                new JobResources(1, 256, 0, 0),
                new JobOutcome.Lost("gone"),
                Instant.now(),
                Instant.now().plusSeconds(5),
                Optional.empty()));
        parts.end("r2", RunResult.Status.FAILED, Map.of(), "sort failed");
        await().until(bad::isDone);

        List<AccountLine> lines = pipeline.accounts(AccountQuery.EVERYTHING);
        assertThat(lines).extracting(line -> ((RunUse) line).state()).containsExactly("COMPLETE", "EXECUTOR_ERROR");
        StepUse step = ((RunUse) lines.get(0)).steps().get(0);
        assertThat(step)
                .isEqualTo(new StepUse(
                        "sort",
                        Map.of(StepUse.AttemptOutcome.SUCCEEDED, 1L),
                        1,
                        new Amounts(500_000, 128_000, 0),
                        99,
                        0,
                        OptionalLong.of(7),
                        OptionalLong.of(0),
                        30));
        StepUse lost = ((RunUse) lines.get(1)).steps().get(0);
        assertThat(lost.count(StepUse.AttemptOutcome.LOST)).isEqualTo(1);
        assertThat(lost.unknownCpu()).isEqualTo(1);
        assertThat(lost.held().cpuMicros()).isBetween(4_000_000L, 6_000_000L);
        assertThat(lost.peakMemoryMiB()).isEmpty();
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
