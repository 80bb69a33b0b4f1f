package io.github.camelmesos.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.graph.Diagram;
import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Kind;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvgDrawingTest {

    @Test
    void boxesClustersAndArrowsHaveTheirClassesAndWordsForThoseWhoPointAtThem() throws IOException {
        Box input = new Box("inputs/x", Kind.INPUT, List.of("x", "File"), List.of("input x: File"), List.of());
        Box step =
                new Box("sub/s", Kind.TOOL, List.of("s <&> \"q\" \\d"), List.of("$ sort"), List.of(Mark.CONDITIONAL));
        Cluster sub =
                new Cluster("sub", List.of("sub"), List.of("of all"), List.of(Mark.SCATTER), List.of(step), List.of());
        Diagram diagram = new Diagram(
                new Cluster("", List.of("top"), List.of(), List.of(), List.of(input), List.of(sub)),
                List.of(new Arrow("inputs/x", "sub/s", List.of("File → f"))));

        // Spaces come out as ones that do not break.
        String svg = SvgDrawing.of(diagram).replace('\u00a0', ' ');

        assertThat(svg)
                .contains("<title>top</title>")
                .contains("class=\"box input\"")
                .contains("<title>input x: File</title>")
                .contains("class=\"box workflow scatter\"")
                .contains("<title>of all</title>")
                .contains("class=\"box tool conditional\"")
                .contains("<title>$ sort</title>")
                .contains("s &lt;&amp;&gt; \"q\" \\d</text>")
                .contains("class=\"arrow\"")
                .contains("<title>File → f</title>")
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void whatIsTooBigIsRefusedWithAWayOut() {
        List<Box> boxes = IntStream.range(0, 1001)
                .mapToObj(i -> new Box("b" + i, Kind.TOOL, List.of("b"), List.of(), List.of()))
                .toList();
        Diagram diagram =
                new Diagram(new Cluster("", List.of("top"), List.of(), List.of(), boxes, List.of()), List.of());

        assertThatThrownBy(() -> SvgDrawing.of(diagram))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--format dot");
    }
}
