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

class WritersTest {

    private static final Box ODD = new Box(
            "a \"b\"",
            Kind.TOOL,
            List.of("say \"hi\"", "\\d <x>"),
            List.of("one", "two"),
            List.of(Mark.SCATTER, Mark.CONDITIONAL));
    private static final Diagram ODD_NAMES = new Diagram(
            new Cluster("", List.of("top"), List.of(), List.of(), List.of(ODD), List.of()),
            List.of(new Arrow("a \"b\"", "a \"b\"", List.of("int → x", "int → y"))));

    @Test
    void dotHasAStatementForEachBoxClusterAndArrow() throws Exception {
        String dot = DotWriter.write(DiagramBuilder.of(CwlText.workflow(DiagramBuilderTest.WORKFLOW)));

        assertThat(dot)
                .startsWith("digraph {\n")
                .endsWith("}\n")
                .contains("  subgraph \"cluster_each\" {\n")
                .contains("    \"each/sort\" [label=\"sort\"")
                .contains("penwidth=3, style=dashed];")
                .contains("\"each/outputs/out\" -> \"pick\" [tooltip=\"File[] → x\"];");
    }

    @Test
    void dotQuotesWhatHasAMeaningOfItsOwn() {
        assertThat(DotWriter.write(ODD_NAMES))
                .contains("\"a \\\"b\\\"\" [label=\"say \\\"hi\\\"\\n\\\\d <x>\", tooltip=\"one\\ntwo\"")
                .contains("peripheries=2, style=\"filled,dashed\"")
                .contains("[tooltip=\"int → x\\nint → y\"]");
    }

    @Test
    void mermaidHasALineForEachBoxClusterAndArrow() throws Exception {
        String mermaid = MermaidWriter.write(DiagramBuilder.of(CwlText.workflow(DiagramBuilderTest.WORKFLOW)));

        assertThat(mermaid)
                .startsWith("flowchart TB\n")
                .contains("  n0([\"samples<br>File[]\"]):::input\n")
                .contains("  n4{{\"pick\"}}:::expression\n")
                .contains("  subgraph c6[\"each<br>⇉ scatter f, flag (dotproduct)<br>? when $(inputs.flag)\"]\n")
                .contains("  class c6 scatter\n  class c6 conditional\n")
                .contains("  n0 -->|\"File[] → f\"| n7\n");
    }

    @Test
    void mermaidWritesWhatHasAMeaningOfItsOwnAsEntities() {
        assertThat(MermaidWriter.write(ODD_NAMES))
                .contains("n0[\"say #34;hi#34;<br>#92;d #60;x#62;\"]:::tool")
                .contains("n0 -->|\"int → x<br>int → y\"| n0");
    }
}
