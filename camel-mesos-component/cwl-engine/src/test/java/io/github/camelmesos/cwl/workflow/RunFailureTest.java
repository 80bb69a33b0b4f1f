package io.github.camelmesos.cwl.workflow;

import static io.github.camelmesos.cwl.workflow.Models.arrayOf;
import static io.github.camelmesos.cwl.workflow.Models.evaluated;
import static io.github.camelmesos.cwl.workflow.Models.in;
import static io.github.camelmesos.cwl.workflow.Models.input;
import static io.github.camelmesos.cwl.workflow.Models.output;
import static io.github.camelmesos.cwl.workflow.Models.scattered;
import static io.github.camelmesos.cwl.workflow.Models.step;
import static io.github.camelmesos.cwl.workflow.Models.tool;
import static io.github.camelmesos.cwl.workflow.Models.when;
import static io.github.camelmesos.cwl.workflow.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFailureTest {

    private static final CwlType INT = Primitive.INT;
    private static final CommandLineTool ECHO =
            tool(List.of("echo"), List.of(input("x", INT)), evaluated("y", INT, "$(inputs.x)"));

    /** Two branches of two steps: a1 then a2, b1 then b2. */
    private static final Workflow BRANCHES = workflow(
            List.of(input("x", INT)),
            List.of(output("a", INT, "a2/y"), output("b", INT, "b2/y")),
            step("a1", ECHO, List.of(in("x", "x")), "y"),
            step("a2", ECHO, List.of(in("x", "a1/y")), "y"),
            step("b1", ECHO, List.of(in("x", "x")), "y"),
            step("b2", ECHO, List.of(in("x", "b1/y")), "y"));

    @TempDir
    Path directory;

    private RunFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new RunFixture(directory);
    }

    @Test
    void aFailureNamesStepItemExitCodeAndTheEndOfTheLog() throws Exception {
        fixture.jobs.answer(job -> Optional.of(FakeJobs.exit(job.name().endsWith("1") ? failing(job) : 0)));
        Workflow workflow = workflow(
                List.of(input("xs", arrayOf(INT))),
                List.of(output("ys", arrayOf(INT), "s/y")),
                scattered(step("s", ECHO, List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        StepFailure failure =
                fixture.failures(workflow, Map.of("xs", List.of(1, 2))).get(0);

        assertThat(failure.name()).isEqualTo("s/1");
        assertThat(failure.exitCode()).hasValue(3);
        assertThat(failure.logTail()).hasSize(20).last().isEqualTo("line 99");
        assertThat(failure.log().orElseThrow()).exists();
        assertThat(failure.toString()).contains("step s/1: exit code 3").contains("line 99");
    }

    @Test
    void whereErrorsGoToAFileOfTheToolThoseOfItsContainerEngineAreShownWhenThereAreNoOthers() throws Exception {
        CwlProcess tool = CwlText.load("""
                        cwlVersion: v1.2
                        class: CommandLineTool
                        baseCommand: echo
                        inputs: []
                        stderr: errors
                        outputs: []
                        """).process();
        assertThat(tailWhereErrorsAre(tool, "of the tool")).containsExactly("of the tool");
        assertThat(tailWhereErrorsAre(tool, "")).last().isEqualTo("line 99");
    }

    private List<String> tailWhereErrorsAre(CwlProcess tool, String errors) throws Exception {
        fixture.jobs.answer(job -> {
            int code = failing(job);
            try {
                Files.writeString(job.directories().out().resolve("errors"), errors);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(FakeJobs.exit(code));
        });
        return fixture.failures(tool, Map.of()).get(0).logTail();
    }

    private static int failing(Job job) {
        try {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                lines.append("line ").append(i).append('\n');
            }
            Files.writeString(job.directories().log(), lines);
            return 3;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void byDefaultWhatRunsMayFinishAndNothingNewStarts() throws Exception {
        ProcessRun run = fixture.start(BRANCHES, Map.of("x", 1));
        await().until(() -> fixture.jobs.running().equals(List.of("a1", "b1")));

        fixture.jobs.end("a1", FakeJobs.exit(1));
        await().until(() -> fixture.events.stream().anyMatch(RunEvent.StepFailed.class::isInstance));
        fixture.jobs.end("b1", FakeJobs.exit(0));

        List<StepFailure> failures = ((RunOutcome.Failed) RunFixture.outcome(run)).failures();
        assertThat(failures).extracting(StepFailure::name).containsExactly("a1");
        assertThat(fixture.jobs.submitted()).containsExactlyInAnyOrder("a1 1", "b1 1");
        assertThat(fixture.events)
                .anyMatch(event -> event instanceof RunEvent.JobFinished done
                        && done.name().equals("b1"));
    }

    @Test
    void continueRunsAllThatDoesNotDependOnTheFailure() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withOnError(OnError.CONTINUE);
        fixture.jobs.answer(job -> Optional.of(FakeJobs.exit(job.name().equals("a1") ? 1 : 0)));

        List<StepFailure> failures = fixture.failures(BRANCHES, Map.of("x", 1));

        assertThat(failures).extracting(StepFailure::name).containsExactly("a1");
        assertThat(fixture.jobs.submitted()).containsExactlyInAnyOrder("a1 1", "b1 1", "b2 1");
    }

    @Test
    void killEndsWhatRuns() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withOnError(OnError.KILL);
        ProcessRun run = fixture.start(BRANCHES, Map.of("x", 1));
        await().until(() -> fixture.jobs.running().equals(List.of("a1", "b1")));

        fixture.jobs.end("a1", FakeJobs.exit(1));

        List<StepFailure> failures = ((RunOutcome.Failed) RunFixture.outcome(run)).failures();
        assertThat(failures).extracting(StepFailure::name).containsExactly("a1");
        assertThat(fixture.jobs.running()).isEmpty();
    }

    @Test
    void aCancelledRunKillsItsJobsAndIsNoFailure() throws Exception {
        ProcessRun run = fixture.start(BRANCHES, Map.of("x", 1));
        await().until(() -> fixture.jobs.running().size() == 2);

        run.cancel();
        run.cancel();

        assertThat(RunFixture.outcome(run)).isEqualTo(new RunOutcome.Cancelled());
        assertThat(fixture.jobs.running()).isEmpty();
    }

    @Test
    void aConditionThatIsNoBooleanFailsTheStep() throws Exception {
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(output("y", INT, "s/y")),
                when(step("s", ECHO, List.of(in("x", "x")), "y"), "$(inputs.x)"));

        assertThat(fixture.failures(workflow, Map.of("x", 1)).get(0).reason())
                .contains("when must give true or false, not 1");
    }

    @Test
    void aSlowListenerHoldsUpNoJob() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        fixture.jobs.answerAll(FakeJobs.exit(0));
        fixture.listener = event -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        ProcessRun run = fixture.start(BRANCHES, Map.of("x", 1));

        await().until(() -> fixture.jobs.submittedCount() == 4);
        slow.countDown();
        assertThat(RunFixture.outcome(run)).isInstanceOf(RunOutcome.Succeeded.class);
    }

    @Test
    void aListenerThatFailsIsSurvived() throws Exception {
        fixture.jobs.answerAll(FakeJobs.exit(0));
        fixture.listener = event -> {
            throw new IllegalStateException("listener");
        };

        assertThat(fixture.run(BRANCHES, Map.of("x", 1))).isInstanceOf(RunOutcome.Succeeded.class);
    }
}
