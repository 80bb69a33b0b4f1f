package io.github.camelmesos.cwl.graph;

import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import java.util.List;

/**
 * Writes a diagram in the DOT language of Graphviz. Steps that scatter have two borders, conditional ones a dashed border.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
public final class DotWriter {

    private static final String HEAD = """
            digraph {
              graph [%s, labelloc=t, rankdir=TB, fontname="Helvetica", fontsize=14, nodesep=0.3];
              node [fontname="Helvetica", fontsize=11, shape=box, style="filled", fillcolor="#ffffff", color="#444444"];
              edge [fontname="Helvetica", fontsize=9, color="#555555", arrowsize=0.7];
            """;

    private final StringBuilder out = new StringBuilder();

    private DotWriter() {}

    public static String write(Diagram diagram) {
        DotWriter writer = new DotWriter();
        Cluster top = diagram.top();
        writer.out.append(String.format(HEAD, attribute("label", top.label()) + tooltip(top.tooltip())));
        writer.inside(top, "  ");
        diagram.arrows().forEach(writer::arrow);
        return writer.out.append("}\n").toString();
    }

    private void inside(Cluster cluster, String indent) {
        cluster.boxes().forEach(box -> box(box, indent));
        for (Cluster inner : cluster.clusters()) {
            out.append(indent)
                    .append("subgraph ")
                    .append(quote("cluster_" + inner.id()))
                    .append(" {\n");
            out.append(indent)
                    .append("  graph [")
                    .append(attribute("label", inner.label()))
                    .append(tooltip(inner.tooltip()))
                    .append(", labeljust=l, fontsize=12, bgcolor=\"#f4f6fa\", color=\"#8899bb\"")
                    .append(inner.marks().contains(Mark.SCATTER) ? ", penwidth=3" : "")
                    .append(inner.marks().contains(Mark.CONDITIONAL) ? ", style=dashed" : "")
                    .append("];\n");
            inside(inner, indent + "  ");
            out.append(indent).append("}\n");
        }
    }

    private void box(Box box, String indent) {
        out.append(indent)
                .append(quote(box.id()))
                .append(" [")
                .append(attribute("label", box.label()))
                .append(tooltip(box.tooltip()))
                .append(looks(box))
                .append("];\n");
    }

    private static String looks(Box box) {
        String marks = (box.marks().contains(Mark.SCATTER) ? ", peripheries=2" : "")
                + (box.marks().contains(Mark.CONDITIONAL) ? ", style=\"filled,dashed\"" : "");
        return switch (box.kind()) {
            case INPUT -> ", fillcolor=\"#d9ead3\", color=\"#6a994e\"";
            case OUTPUT -> ", fillcolor=\"#dce6f7\", color=\"#5277b5\"";
            case TOOL -> ", fillcolor=\"#fff8dc\", color=\"#a08530\"" + marks;
            case EXPRESSION -> ", shape=hexagon, fillcolor=\"#f3e3f7\", color=\"#8a5a99\"" + marks;
            case OPERATION -> ", shape=component, fillcolor=\"#eeeeee\"" + marks;
            case WORKFLOW -> ", shape=tab, fillcolor=\"#f4f6fa\", color=\"#8899bb\"" + marks;
        };
    }

    private void arrow(Arrow arrow) {
        out.append("  ")
                .append(quote(arrow.from()))
                .append(" -> ")
                .append(quote(arrow.to()))
                .append(" [")
                .append(attribute("tooltip", arrow.links()))
                .append("];\n");
    }

    private static String tooltip(List<String> lines) {
        return lines.isEmpty() ? "" : ", " + attribute("tooltip", lines);
    }

    private static String attribute(String name, List<String> lines) {
        return name + "=" + quote(String.join("\n", lines)).replace("\n", "\\n");
    }

    /** A backslash would begin an escape of the language; there is none for itself that all readers know. */
    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
