package io.github.camelmesos.cwl.workflow;

import static io.github.camelmesos.cwl.workflow.Models.arrayOf;
import static io.github.camelmesos.cwl.workflow.Models.evaluated;
import static io.github.camelmesos.cwl.workflow.Models.expressionTool;
import static io.github.camelmesos.cwl.workflow.Models.in;
import static io.github.camelmesos.cwl.workflow.Models.input;
import static io.github.camelmesos.cwl.workflow.Models.optional;
import static io.github.camelmesos.cwl.workflow.Models.output;
import static io.github.camelmesos.cwl.workflow.Models.scattered;
import static io.github.camelmesos.cwl.workflow.Models.step;
import static io.github.camelmesos.cwl.workflow.Models.tool;
import static io.github.camelmesos.cwl.workflow.Models.valueFrom;
import static io.github.camelmesos.cwl.workflow.Models.when;
import static io.github.camelmesos.cwl.workflow.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.Workflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowRunTest {

    private static final CwlType INT = Primitive.INT;
    private static final CwlType INTS = arrayOf(Primitive.INT);

    /** A job that gives its input back. */
    private static final CommandLineTool ECHO =
            tool(List.of("echo"), List.of(input("x", INT)), evaluated("y", INT, "$(inputs.x)"));

    private static final ExpressionTool PLUS_ONE =
            expressionTool("${ return {y: inputs.x + 1}; }", List.of(input("x", INT)), output("y", INT));

    @TempDir
    Path directory;

    private RunFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new RunFixture(directory);
        fixture.jobs.answerAll(FakeJobs.exit(0));
    }

    @Test
    void aStepStartsWhenItsSourcesAreThere() throws Exception {
        fixture.jobs.answer(job -> Optional.empty());
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(output("y", INT, "last/y")),
                step("last", ECHO, List.of(in("x", "a/y"), in("other", "b/y")), "y"),
                step("a", ECHO, List.of(in("x", "x")), "y"),
                step("b", ECHO, List.of(in("x", "x")), "y"));

        ProcessRun run = fixture.start(workflow, Map.of("x", 5));

        await().until(() -> fixture.jobs.running().equals(List.of("a", "b")));
        fixture.jobs.end("a", FakeJobs.exit(0));
        fixture.jobs.end("b", FakeJobs.exit(0));
        await().until(() -> fixture.jobs.running().equals(List.of("last")));
        fixture.jobs.end("last", FakeJobs.exit(0));
        assertThat(RunFixture.outcome(run)).isEqualTo(new RunOutcome.Succeeded(Map.of("y", 5)));
    }

    @Test
    void aLoneToolIsARun() throws Exception {
        assertThat(fixture.outputs(ECHO, Map.of("x", 3))).isEqualTo(Map.of("y", 3));
        assertThat(fixture.jobs.submitted()).containsExactly("tool 1");
    }

    @Test
    void aWorkflowWithoutStepsPassesItsInputsOn() throws Exception {
        Workflow workflow = workflow(List.of(input("x", INT)), List.of(output("y", INT, "x")));

        assertThat(fixture.outputs(workflow, Map.of("x", 3))).isEqualTo(Map.of("y", 3));
    }

    @Test
    void valueFromSeesTheScatteredElementAndTheInputsBeforeAnyValueFrom() throws Exception {
        Step step = scattered(
                step(
                        "s",
                        ECHO,
                        List.of(valueFrom("x", "$(self * 10 + inputs.k)", "xs"), valueFrom("k", "$(self + 1)", "k")),
                        "y"),
                ScatterMethod.DOTPRODUCT,
                "x");
        Workflow workflow =
                workflow(List.of(input("xs", INTS), input("k", INT)), List.of(output("ys", INTS, "s/y")), step);

        assertThat(fixture.outputs(workflow, Map.of("xs", List.of(1, 2), "k", 3)))
                .isEqualTo(Map.of("ys", List.of(13, 23)));
    }

    @Test
    void whenIsAskedForEachItemAfterValueFromAndSkippedItemsAreNull() throws Exception {
        Step step = when(
                scattered(
                        step("s", ECHO, List.of(valueFrom("x", "$(self + 1)", "xs")), "y"),
                        ScatterMethod.DOTPRODUCT,
                        "x"),
                "$(inputs.x > 2)");
        Workflow workflow =
                workflow(List.of(input("xs", INTS)), List.of(output("ys", arrayOf(optional(INT)), "s/y")), step);

        assertThat(fixture.outputs(workflow, Map.of("xs", List.of(1, 2, 3))).get("ys"))
                .isEqualTo(Arrays.asList(null, 3, 4));
        assertThat(fixture.events).contains(new RunEvent.StepSkipped("s/0"));
    }

    @Test
    void anEmptyScatterGivesEmptyOutputsAndRunsNothing() throws Exception {
        Workflow workflow = workflow(
                List.of(input("xs", INTS)),
                List.of(output("ys", INTS, "s/y")),
                scattered(step("s", ECHO, List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        assertThat(fixture.outputs(workflow, Map.of("xs", List.of()))).isEqualTo(Map.of("ys", List.of()));
        assertThat(fixture.jobs.submitted()).isEmpty();
    }

    @Test
    void aWideScatterHasNoMoreJobsInFlightThanThereArePlaces() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withJobsInFlight(8);
        List<Object> items = List.copyOf(IntStream.range(0, 10_000).boxed().toList());
        Workflow workflow = workflow(
                List.of(input("xs", INTS)),
                List.of(output("ys", INTS, "s/y")),
                scattered(step("s", ECHO, List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        assertThat(fixture.outputs(workflow, Map.of("xs", items))).isEqualTo(Map.of("ys", items));
        assertThat(fixture.jobs.submittedCount()).isEqualTo(10_000);
        assertThat(fixture.jobs.mostAtOnce()).isLessThanOrEqualTo(8);
    }

    @Test
    void aScatteredSubworkflowScattersAgain() throws Exception {
        Workflow inner = workflow(
                List.of(input("xs", INTS)),
                List.of(output("ys", INTS, "inner/y")),
                scattered(step("inner", ECHO, List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"));
        Workflow outer = workflow(
                List.of(input("xss", arrayOf(INTS))),
                List.of(output("yss", arrayOf(INTS), "outer/ys")),
                scattered(step("outer", inner, List.of(in("xs", "xss")), "ys"), ScatterMethod.DOTPRODUCT, "xs"));

        List<List<Integer>> values = List.of(List.of(1, 2), List.of(), List.of(3));
        assertThat(fixture.outputs(outer, Map.of("xss", values))).isEqualTo(Map.of("yss", values));
        assertThat(fixture.jobs.submitted())
                .containsExactlyInAnyOrder("outer/0/inner/0 1", "outer/0/inner/1 1", "outer/2/inner/0 1");
    }

    @Test
    void anItemsOwnStepsGoBeforeFurtherItems() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withJobsInFlight(1);
        Workflow inner = workflow(
                List.of(input("x", INT)),
                List.of(output("y", INT, "second/y")),
                step("first", ECHO, List.of(in("x", "x")), "y"),
                step("second", ECHO, List.of(in("x", "first/y")), "y"));
        Workflow outer = workflow(
                List.of(input("xs", INTS)),
                List.of(output("ys", INTS, "s/y")),
                scattered(step("s", inner, List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        fixture.outputs(outer, Map.of("xs", List.of(1, 2)));

        assertThat(fixture.jobs.submitted())
                .containsExactly("s/0/first 1", "s/0/second 1", "s/1/first 1", "s/1/second 1");
    }

    @Test
    void aChainOfTwoThousandStepsRunsWithoutRecursion() throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            steps.add(step("s" + i, PLUS_ONE, List.of(in("x", i == 0 ? "x" : "s" + (i - 1) + "/y")), "y"));
        }
        Workflow workflow =
                workflow(List.of(input("x", INT)), List.of(output("y", INT, "s1999/y")), steps.toArray(Step[]::new));

        assertThat(fixture.outputs(workflow, Map.of("x", 0)).get("y")).isEqualTo(2000);
        assertThat(fixture.jobs.submitted()).isEmpty();
    }

    @Test
    void onlyInputsThatTheProcessDeclaresReachIt() throws Exception {
        Step step = step("s", ECHO, List.of(valueFrom("x", "$(inputs.extra)"), in("extra", "x")), "y");
        Workflow workflow = workflow(List.of(input("x", INT)), List.of(output("y", INT, "s/y")), step);

        assertThat(fixture.outputs(workflow, Map.of("x", 7))).isEqualTo(Map.of("y", 7));
    }
}
