package io.github.camelmesos.cwl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.local.LocalJobRunner;
import io.github.camelmesos.cwl.local.LocalStagingArea;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.workflow.Models;
import io.github.camelmesos.cwl.workflow.RunEvent;
import io.github.camelmesos.cwl.workflow.RunOutcome;
import io.github.camelmesos.cwl.workflow.RunSettings;
import io.github.camelmesos.cwl.workflow.StepFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CwlEngineTest {

    private static final String SCATTER = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {words: "string[]"}
            outputs:
              files: {type: "File[]", outputSource: write/file}
            steps:
              write:
                scatter: word
                in: {word: words}
                out: [file]
                run:
                  class: CommandLineTool
                  baseCommand: echo
                  inputs: {word: {type: string, inputBinding: {}}}
                  stdout: word.txt
                  outputs: {file: stdout}
            """;

    private static final String FAILING = """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {ShellCommandRequirement: {}}
            arguments: [{shellQuote: false, valueFrom: "echo broken >&2; exit 7"}]
            inputs: []
            outputs: []
            """;

    private static final String ENDLESS = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sleep, "1000"]
            inputs: []
            outputs: []
            """;

    private final CwlEngine engine = new CwlEngine(new RhinoExpressionEvaluator());
    private final LocalJobRunner jobs = new LocalJobRunner(2);
    private final ConcurrentLinkedQueue<RunEvent> events = new ConcurrentLinkedQueue<>();

    @TempDir
    Path directory;

    private RunEnvironment environment;

    @BeforeEach
    void makeEnvironment() throws Exception {
        LocalStagingArea staging = new LocalStagingArea(Files.createDirectory(directory.resolve("work")));
        environment = RunEnvironment.of(jobs, staging, directory.resolve("outputs"))
                .withSettings(RunSettings.DEFAULT.withContainers(false))
                .withListener(events::add);
    }

    @AfterEach
    void stopJobs() {
        jobs.close();
    }

    @Test
    void aScatterOfRealJobsLeavesItsFilesUnderDistinctNamesInTheOutputDirectory() throws Exception {
        RunOutcome outcome = run(load(SCATTER), Map.of("words", List.of("one", "two")));

        List<?> files = (List<?>) ((RunOutcome.Succeeded) outcome).outputs().get("files");
        assertThat(files).hasSize(2);
        assertThat(directory.resolve("outputs/word.txt")).hasContent("one");
        assertThat(directory.resolve("outputs/word_2.txt")).hasContent("two");
        assertThat(((FileValue) files.get(1)).path())
                .contains(directory.resolve("outputs/word_2.txt").toString());
        assertThat(events).contains(new RunEvent.StepReady("write", 2), new RunEvent.StepFinished("write"));
    }

    @Test
    void aFailedToolIsReportedWithItsExitCodeAndLastLines() throws Exception {
        StepFailure failure =
                ((RunOutcome.Failed) run(load(FAILING), Map.of())).failures().get(0);

        assertThat(failure.exitCode()).hasValue(7);
        assertThat(failure.logTail()).containsExactly("broken");
        assertThat(failure.log().orElseThrow()).content().contains("broken");
    }

    @Test
    void whatAJobLeavesInItsTemporaryDirectoryIsDeleted() throws Exception {
        CwlProcess tool = load("""
                cwlVersion: v1.2
                class: CommandLineTool
                requirements: {ShellCommandRequirement: {}}
                arguments: [{shellQuote: false, valueFrom: "mkdir $TMPDIR/deep; echo x > $TMPDIR/deep/x"}]
                inputs: []
                outputs: []
                """);

        assertThat(run(tool, Map.of())).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(directory.resolve("work/job-1/out")).exists();
        assertThat(directory.resolve("work/job-1/tmp")).doesNotExist();
    }

    @Test
    void aToolThatRequiresAContainerIsWarnedOfOnceWhereThereIsNone() throws Exception {
        CwlProcess workflow = load(SCATTER.replace(
                "class: CommandLineTool",
                "class: CommandLineTool\n      requirements: {DockerRequirement: {dockerPull: debian}}"));

        run(workflow, Map.of("words", List.of("one", "two", "three")));

        assertThat(events.stream().filter(RunEvent.Warning.class::isInstance)).hasSize(1);
    }

    @Test
    void wrongInputsFailTheRunBeforeAnyJob() throws Exception {
        RunOutcome outcome = run(load(SCATTER), Map.of("words", "no array"));

        assertThat(((RunOutcome.Failed) outcome).failures().get(0).reason()).contains("input words");
        assertThat(events).noneMatch(RunEvent.JobSubmitted.class::isInstance);
    }

    @Test
    void cancellingKillsTheProcess() throws Exception {
        RunHandle run = engine.start(load(ENDLESS), Map.of(), environment);
        await().until(() -> events.stream().anyMatch(RunEvent.JobSubmitted.class::isInstance));

        run.cancel();

        assertThat(outcome(run)).isEqualTo(new RunOutcome.Cancelled());
    }

    @Test
    void anOperationIsRefusedAsUnsupported() {
        CwlProcess operation = new Operation(Models.header("file:///op.cwl", List.of(), List.of()));
        CwlProcess workflow = Models.workflow(List.of(), List.of(), Models.step("op", operation, List.of()));

        assertThatThrownBy(() -> engine.start(workflow, Map.of(), environment))
                .isInstanceOfSatisfying(InvalidDocumentException.class, e -> assertThat(e.isUnsupported())
                        .isTrue())
                .hasMessageContaining("Operation");
    }

    private RunOutcome run(CwlProcess process, Map<String, Object> inputs) throws Exception {
        return outcome(engine.start(process, inputs, environment));
    }

    private static RunOutcome outcome(RunHandle run) throws Exception {
        return run.outcome().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static CwlProcess load(String text) throws Exception {
        return new DocumentLoader(new Fetcher(FetchPolicy.LOCAL))
                .load(URI.create("file:///test.cwl"), text)
                .process();
    }
}
