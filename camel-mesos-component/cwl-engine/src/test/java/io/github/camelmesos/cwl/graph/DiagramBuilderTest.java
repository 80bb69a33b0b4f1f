package io.github.camelmesos.cwl.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Kind;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import io.github.camelmesos.cwl.load.CwlText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramBuilderTest {

    /** A subworkflow that is scattered over and has a condition, an expression tool and an operation. */
    static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            label: Samples & "more"
            requirements:
              ScatterFeatureRequirement: {}
              SubworkflowFeatureRequirement: {}
              InlineJavascriptRequirement: {}
            inputs:
              samples: File[]
              flags: boolean[]
              limit: {type: int, default: 3, doc: How many lines}
              reference: File?
            outputs:
              result: {type: Any, outputSource: pick/y}
            steps:
              each:
                scatter: [f, flag]
                scatterMethod: dotproduct
                when: $(inputs.flag)
                in: {f: samples, flag: flags}
                out: [out]
                run:
                  class: Workflow
                  inputs: {f: File}
                  outputs: {out: {type: File, outputSource: sort/o}}
                  steps:
                    sort:
                      in: {f: f}
                      out: [o]
                      run: {class: CommandLineTool, baseCommand: [sort, -u], inputs: {f: File}, outputs: {o: stdout}}
              pick:
                in: {x: each/out, n: limit, r: reference}
                out: [y]
                run:
                  class: ExpressionTool
                  inputs: {x: Any, n: int, r: File?}
                  outputs: {y: Any}
                  expression: "${return {y: inputs.x};}"
            """;

    @Test
    void theStepsAndPortsOfAWorkflowAreBoxesWithTheirTypes() throws Exception {
        Diagram diagram = DiagramBuilder.of(CwlText.workflow(WORKFLOW));

        assertThat(diagram.top().label()).containsExactly("Samples & \"more\"");
        assertThat(diagram.top().boxes())
                .extracting(Box::id)
                .containsExactly(
                        "inputs/samples", "inputs/flags", "inputs/limit", "inputs/reference", "pick", "outputs/result");
        assertThat(box(diagram, "inputs/limit").label()).containsExactly("limit", "int (optional)");
        assertThat(box(diagram, "inputs/limit").tooltip())
                .containsExactly("input limit: int", "default: 3", "How many lines");
        assertThat(box(diagram, "inputs/reference").label()).containsExactly("reference", "File?");
        assertThat(box(diagram, "pick").kind()).isEqualTo(Kind.EXPRESSION);
        assertThat(box(diagram, "pick").tooltip()).contains("in n: int", "out y: Any");
    }

    @Test
    void aSubworkflowIsAClusterWithItsMarks() throws Exception {
        Diagram diagram = DiagramBuilder.of(CwlText.workflow(WORKFLOW));

        Cluster each = diagram.top().clusters().get(0);
        assertThat(each.label()).containsExactly("each", "⇉ scatter f, flag (dotproduct)", "? when $(inputs.flag)");
        assertThat(each.marks()).containsExactly(Mark.SCATTER, Mark.CONDITIONAL);
        assertThat(each.boxes())
                .extracting(Box::id)
                .containsExactly("each/inputs/f", "each/sort", "each/outputs/out", "each/inputs/flag");
        assertThat(each.boxes().get(1).tooltip()).contains("CommandLineTool", "$ sort -u");
    }

    @Test
    void arrowsTellTypesAndGoThroughThePortsOfSubworkflows() throws Exception {
        Diagram diagram = DiagramBuilder.of(CwlText.workflow(WORKFLOW));

        assertThat(diagram.arrows())
                .contains(
                        new Arrow("inputs/samples", "each/inputs/f", List.of("File[] → f")),
                        new Arrow("inputs/flags", "each/inputs/flag", List.of("boolean[] → flag")),
                        new Arrow("each/inputs/f", "each/sort", List.of("File → f")),
                        new Arrow("each/sort", "each/outputs/out", List.of("File → out")),
                        // Of each item of the scatter one.
                        new Arrow("each/outputs/out", "pick", List.of("File[] → x")),
                        new Arrow("pick", "outputs/result", List.of("Any → result")));
    }

    @Test
    void severalLinksBetweenTwoBoxesAreOneArrow() throws Exception {
        Diagram diagram = DiagramBuilder.of(CwlText.workflow("""
                cwlVersion: v1.2
                class: Workflow
                inputs: {a: File}
                outputs: []
                steps:
                  s:
                    in: {x: a, y: a}
                    out: []
                    run: {class: CommandLineTool, baseCommand: diff, inputs: {x: File, y: File}, outputs: []}
                """));

        assertThat(diagram.arrows()).containsExactly(new Arrow("inputs/a", "s", List.of("File → x", "File → y")));
    }

    @Test
    void aToolIsDrawnWithItsInputsAndOutputs() throws Exception {
        Diagram diagram = DiagramBuilder.of(CwlText.load("""
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: wc
                inputs: {text: File}
                outputs: {count: stdout}
                """).process());

        assertThat(diagram.arrows())
                .containsExactly(
                        new Arrow("inputs/text", "test", List.of("File → text")),
                        new Arrow("test", "outputs/count", List.of("File → count")));
    }

    /** Fifteen workflows, each of which runs the next one twice. */
    @Test
    void workflowsThatUnfoldToTooMuchStayFolded() throws Exception {
        StringBuilder text = new StringBuilder("cwlVersion: v1.2\n$graph:\n");
        for (int i = 0; i < 15; i++) {
            String run = i == 14
                    ? "{class: CommandLineTool, baseCommand: 'true', inputs: [], outputs: []}"
                    : "'#w" + (i + 1) + "'";
            text.append("- {id: ")
                    .append(i == 0 ? "main" : "w" + i)
                    .append(", class: Workflow, inputs: [], outputs: [],")
                    .append(" requirements: {SubworkflowFeatureRequirement: {}},")
                    .append(" steps: {a: {in: [], out: [], run: ")
                    .append(run)
                    .append("}, b: {in: [], out: [], run: ")
                    .append(run)
                    .append("}}}\n");
        }

        Diagram diagram = DiagramBuilder.of(CwlText.workflow(text.toString()));

        assertThat(DotWriter.write(diagram).lines().count()).isLessThan(12_000);
        assertThat(DotWriter.write(diagram)).contains("shape=tab");
    }

    private static Box box(Diagram diagram, String id) {
        return diagram.top().boxes().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
