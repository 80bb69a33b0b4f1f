package io.github.camelmesos.cwl.plan;

import static io.github.camelmesos.cwl.workflow.Models.arrayOf;
import static io.github.camelmesos.cwl.workflow.Models.expressionTool;
import static io.github.camelmesos.cwl.workflow.Models.in;
import static io.github.camelmesos.cwl.workflow.Models.input;
import static io.github.camelmesos.cwl.workflow.Models.output;
import static io.github.camelmesos.cwl.workflow.Models.scattered;
import static io.github.camelmesos.cwl.workflow.Models.step;
import static io.github.camelmesos.cwl.workflow.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.Workflow;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.workflow.Models;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowPlannerTest {

    private static final CwlType INT = Primitive.INT;
    private static final CwlType INTS = arrayOf(Primitive.INT);

    @Test
    void aLoneToolIsItsOwnBiggestStep() throws Exception {
        WorkflowPlan plan = plan(toolOf(2, 512), Map.of("x", 1));

        assertThat(plan.biggestStep()).isEqualTo("tool");
        assertThat(plan.biggest()).isEqualTo(new JobResources(2, 512, 1024, 1024));
        assertThat(plan.steps()).isEqualTo(1);
        assertThat(plan.width()).isEqualTo(1);
        assertThat(plan.cpus()).isEqualTo(2);
        assertThat(plan.criticalPath()).isEqualTo(1);
    }

    @Test
    void branchesAddUpAndChainsDoNot() throws Exception {
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(output("y", INT, "join/y")),
                step("a", toolOf(1, 256), List.of(in("x", "x")), "y"),
                step("b", toolOf(3, 100), List.of(in("x", "x")), "y"),
                step("join", toolOf(2, 4096), List.of(in("x", "a/y", "b/y")), "y"));

        WorkflowPlan plan = plan(workflow, Map.of("x", 1));

        assertThat(plan.width()).isEqualTo(2);
        assertThat(plan.widthKnown()).isTrue();
        assertThat(plan.cpus()).isEqualTo(4);
        assertThat(plan.criticalPath()).isEqualTo(2);
        assertThat(plan.biggest().cpus()).isEqualTo(3);
        assertThat(plan.biggest().memoryMiB()).isEqualTo(4096);
        assertThat(plan.biggestStep()).contains("b").contains("join");
    }

    @Test
    void theLengthOfAScatterIsTakenFromTheInputsAndPassedOnToTheNextStep() throws Exception {
        Workflow workflow = workflow(
                List.of(input("xs", INTS)),
                List.of(output("ys", INTS, "second/y")),
                scattered(step("first", toolOf(1, 1), List.of(in("x", "xs")), "y"), ScatterMethod.DOTPRODUCT, "x"),
                scattered(
                        step("second", toolOf(2, 1), List.of(in("x", "first/y")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        WorkflowPlan plan = plan(workflow, Map.of("xs", List.of(1, 2, 3)));

        assertThat(plan.width()).isEqualTo(3);
        assertThat(plan.widthKnown()).isTrue();
        assertThat(plan.cpus()).isEqualTo(6);
    }

    @Test
    void aScatterOverWhatAStepGivesIsOfUnknownWidthAndSaidSo() throws Exception {
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(output("ys", INTS, "s/y")),
                step("list", toolOf(1, 1), List.of(in("x", "x")), "y"),
                scattered(step("s", toolOf(1, 1), List.of(in("x", "list/y")), "y"), ScatterMethod.DOTPRODUCT, "x"));

        WorkflowPlan plan = plan(workflow, Map.of("x", 1));

        assertThat(plan.widthKnown()).isFalse();
        assertThat(plan.width()).isEqualTo(1);
        assertThat(plan.explanation()).anyMatch(line -> line.startsWith("s: the length of its scatter"));
    }

    @Test
    void crossproductsMultiplyAndSubworkflowsNest() throws Exception {
        Workflow inner = workflow(
                List.of(input("x", INT)),
                List.of(output("y", INT, "a/y")),
                step("a", toolOf(1, 1), List.of(in("x", "x")), "y"),
                step("b", toolOf(1, 1), List.of(in("x", "x")), "y"));
        Workflow outer = workflow(
                List.of(input("xs", INTS), input("ks", INTS)),
                List.of(),
                scattered(
                        step("s", inner, List.of(in("x", "xs"), in("k", "ks")), "y"),
                        ScatterMethod.FLAT_CROSSPRODUCT,
                        "x",
                        "k"));

        WorkflowPlan plan = plan(outer, Map.of("xs", List.of(1, 2, 3), "ks", List.of(1, 2)));

        assertThat(plan.width()).isEqualTo(12);
        assertThat(plan.steps()).isEqualTo(2);
        assertThat(plan.biggestStep()).isEqualTo("s/a");
    }

    @Test
    void theBiggestItemOfAScatterCounts() throws Exception {
        Workflow workflow = workflow(
                List.of(input("xs", INTS)),
                List.of(),
                scattered(
                        step("s", toolOf("$(inputs.x)", "$(inputs.x * 100)"), List.of(in("x", "xs")), "y"),
                        ScatterMethod.DOTPRODUCT,
                        "x"));

        WorkflowPlan plan = plan(workflow, Map.of("xs", List.of(1, 5, 2)));

        assertThat(plan.biggest().cpus()).isEqualTo(5);
        assertThat(plan.cpus()).isEqualTo(8);
    }

    @Test
    void resourcesMayDependOnTheSizeOfAFile() throws Exception {
        FileValue file = FileValue.at(URI.create("file:///big"), "big").withSize(3L << 20);

        WorkflowPlan plan = plan(toolOf(1, "$(inputs.x.size / 1048576 * 100)"), Map.of("x", file));

        assertThat(plan.biggest().memoryMiB()).isEqualTo(300);
    }

    @Test
    void resourcesThatDependOnEarlierStepsAreNamedAsEstimates() throws Exception {
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(),
                step("first", toolOf(1, 1), List.of(in("x", "x")), "y"),
                step("second", toolOf("$(inputs.x)", "$(1)"), List.of(in("x", "first/y")), "y"));

        WorkflowPlan plan = plan(workflow, Map.of("x", 7));

        assertThat(plan.biggest().cpus()).isEqualTo(1);
        assertThat(plan.explanation()).anyMatch(line -> line.startsWith("second:") && line.contains("estimate"));
        assertThat(plan.widthKnown()).isFalse();
    }

    @Test
    void filesThatAreDefaultsAreLookedAt() throws Exception {
        Workflow workflow = CwlText.workflow("""
                cwlVersion: v1.2
                class: Workflow
                inputs: {f: File?}
                outputs: []
                steps:
                  step: {in: {f: {source: f, default: {class: File, location: three}}}, out: [], run: &tool
                    {class: CommandLineTool, requirements: {ResourceRequirement: {coresMin: "$(inputs.f.size)"}},
                     baseCommand: t, outputs: [], inputs: {f: {type: File, default: {class: File, location: three}}}}}
                  tool: {in: {f: f}, out: [], run: *tool}
                """);

        WorkflowPlan plan = WorkflowPlanner.plan(
                workflow, Map.of(), new RhinoExpressionEvaluator(), file -> ((FileValue) file).withSize(3));

        assertThat(plan.cpus()).isEqualTo(6);
        assertThat(plan.biggest().cpus()).isEqualTo(3);
        assertThat(plan.widthKnown()).isTrue();
    }

    @Test
    void expressionToolsNeedNoCpus() throws Exception {
        Workflow workflow = workflow(
                List.of(input("x", INT)),
                List.of(),
                step(
                        "e",
                        expressionTool("$({y: 1})", List.of(input("x", INT)), output("y", INT)),
                        List.of(in("x", "x")),
                        "y"));

        WorkflowPlan plan = plan(workflow, Map.of("x", 1));

        assertThat(plan.width()).isZero();
        assertThat(plan.cpus()).isZero();
        assertThat(plan.steps()).isEqualTo(1);
    }

    @Test
    void aWorkflowWithAnOperationIsRefusedAsUnsupported() {
        CwlProcess operation = new Operation(Models.header("file:///op.cwl", List.of(), List.of()));
        Workflow workflow = workflow(List.of(), List.of(), step("op", operation, List.of()));

        assertThatThrownBy(() -> plan(workflow, Map.of()))
                .isInstanceOfSatisfying(InvalidDocumentException.class, e -> assertThat(e.isUnsupported())
                        .isTrue());
    }

    private static WorkflowPlan plan(CwlProcess process, Map<String, Object> inputs) throws Exception {
        return WorkflowPlanner.plan(process, inputs, new RhinoExpressionEvaluator());
    }

    private static CommandLineTool toolOf(Object cores, Object ram) {
        ProcessHeader plain = Models.header("file:///test.cwl#tool", List.of(input("x", INT)), List.of());
        Requirement resources = new Requirement.ResourceRequirement(
                Optional.of(new Expression(cores, Models.HERE)),
                Optional.empty(),
                Optional.of(new Expression(ram, Models.HERE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Requirements requirements = new Requirements(
                List.of(resources, new Requirement.InlineJavascriptRequirement(List.of(), Models.HERE)), List.of());
        ProcessHeader header = new ProcessHeader(
                plain.id(),
                plain.cwlVersion(),
                plain.label(),
                plain.doc(),
                plain.inputs(),
                plain.outputs(),
                requirements,
                List.of(),
                Models.HERE);
        return Models.tool(header, List.of("true"));
    }
}
