package io.github.camelmesos.cwl.graph;

import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a diagram as a flowchart of Mermaid, which many sites show where it stands in Markdown. Arrows have the types as
 * labels, since there is nothing to point at. Steps that scatter look like several sheets, conditional ones are dashed.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts</a>
 */
public final class MermaidWriter {

    private static final String CLASSES = """
              classDef input fill:#d9ead3,stroke:#6a994e,color:#222
              classDef output fill:#dce6f7,stroke:#5277b5,color:#222
              classDef tool fill:#fff8dc,stroke:#a08530,color:#222
              classDef expression fill:#f3e3f7,stroke:#8a5a99,color:#222
              classDef operation fill:#eeeeee,stroke:#444444,color:#222
              classDef workflow fill:#f4f6fa,stroke:#8899bb,color:#222
              classDef scatter stroke-width:4px
              classDef conditional stroke-dasharray:5 4
            """;

    private final StringBuilder out = new StringBuilder("flowchart TB\n");
    private final Map<String, String> names = new HashMap<>();

    private MermaidWriter() {}

    public static String write(Diagram diagram) {
        MermaidWriter writer = new MermaidWriter();
        writer.inside(diagram.top(), "  ");
        diagram.arrows().forEach(writer::arrow);
        return writer.out.append(CLASSES).toString();
    }

    private void inside(Cluster cluster, String indent) {
        cluster.boxes().forEach(box -> box(box, indent));
        for (Cluster inner : cluster.clusters()) {
            String name = "c" + names.size();
            names.put("cluster " + inner.id(), name);
            out.append(indent)
                    .append("subgraph ")
                    .append(name)
                    .append('[')
                    .append(text(inner.label()))
                    .append("]\n");
            inside(inner, indent + "  ");
            out.append(indent).append("end\n");
            marks(name, inner.marks());
        }
    }

    private void box(Box box, String indent) {
        String name = "n" + names.size();
        names.put(box.id(), name);
        String text = text(box.label());
        String shape =
                switch (box.kind()) {
                    case INPUT, OUTPUT -> "([" + text + "])";
                    case EXPRESSION -> "{{" + text + "}}";
                    case WORKFLOW -> "[[" + text + "]]";
                    case TOOL, OPERATION -> "[" + text + "]";
                };
        out.append(indent)
                .append(name)
                .append(shape)
                .append(":::")
                .append(box.kind().name().toLowerCase(Locale.ROOT))
                .append('\n');
        marks(name, box.marks());
    }

    private void marks(String name, List<Mark> marks) {
        for (Mark mark : marks) {
            out.append("  class ")
                    .append(name)
                    .append(' ')
                    .append(mark.name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
    }

    private void arrow(Arrow arrow) {
        out.append("  ")
                .append(names.get(arrow.from()))
                .append(" -->|")
                .append(text(arrow.links()))
                .append("| ")
                .append(names.get(arrow.to()))
                .append('\n');
    }

    /** Quoted; what could end the quotation, or begin markup, is written as an entity. */
    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "<br>");
            lines.get(i).codePoints().forEach(c -> {
                if (c < ' ' || "\"#<>&`\\;".indexOf(c) >= 0) {
                    text.append('#').append(c).append(';');
                } else {
                    text.appendCodePoint(c);
                }
            });
        }
        return text.append('"').toString();
    }
}
