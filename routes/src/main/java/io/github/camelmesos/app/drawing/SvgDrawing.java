package io.github.camelmesos.app.drawing;

import io.github.camelmesos.cwl.graph.Diagram;
import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.Node;
import org.graphper.api.attributes.Labeljust;
import org.graphper.api.attributes.Labelloc;
import org.graphper.api.attributes.NodeShapeEnum;
import org.graphper.api.attributes.Rankdir;
import org.graphper.draw.ExecuteException;

/**
 * Draws a diagram as SVG. A library that does in Java what Graphviz does finds the places of boxes and arrows; how they look
 * is said by a style sheet in the file.
 */
public final class SvgDrawing {

    /** A layout is more than linear in the boxes; what takes longer than a minute is for Graphviz itself. */
    private static final int MOST_BOXES = 1000;

    private static final double FONT_SIZE = 12;

    private final Map<String, Node> nodes = new HashMap<>();
    private final List<SvgParts.Part> parts = new ArrayList<>();

    private SvgDrawing() {}

    /**
     * @throws IOException when it is too big to be drawn, or the library fails
     */
    public static String of(Diagram diagram) throws IOException {
        if (count(diagram.top()) > MOST_BOXES) {
            throw new IOException("the workflow has more than " + MOST_BOXES
                    + " boxes; write DOT (--format dot) and draw it with Graphviz");
        }
        SvgDrawing drawing = new SvgDrawing();
        try {
            return SvgParts.dress(drawing.layout(diagram).toSvgStr(), diagram.top(), drawing.parts);
        } catch (ExecuteException e) {
            throw new IOException("the workflow cannot be drawn: " + e.getMessage(), e);
        }
    }

    private static int count(Cluster cluster) {
        return cluster.boxes().size()
                + cluster.clusters().stream().mapToInt(SvgDrawing::count).sum();
    }

    private Graphviz layout(Diagram diagram) {
        Graphviz.GraphvizBuilder graph = Graphviz.digraph()
                .label(text(diagram.top().label()))
                .labelloc(Labelloc.TOP)
                .fontSize(FONT_SIZE + 4)
                .rankdir(Rankdir.TB)
                .nodeSep(0.3);
        diagram.top().boxes().forEach(box -> graph.addNode(node(box)));
        diagram.top().clusters().forEach(inner -> graph.cluster(cluster(inner)));
        diagram.arrows().forEach(arrow -> graph.addLine(line(arrow)));
        return graph.build();
    }

    private org.graphper.api.Cluster cluster(Cluster cluster) {
        String id = "c" + parts.size();
        parts.add(SvgParts.Part.of(id, cluster));
        org.graphper.api.Cluster.ClusterBuilder builder = org.graphper.api.Cluster.builder()
                .id(id)
                .label(text(cluster.label()))
                .labeljust(Labeljust.LEFT)
                .fontSize(FONT_SIZE);
        cluster.boxes().forEach(box -> builder.addNode(node(box)));
        cluster.clusters().forEach(inner -> builder.cluster(cluster(inner)));
        return builder.build();
    }

    private Node node(Box box) {
        String id = "n" + parts.size();
        parts.add(SvgParts.Part.of(id, box));
        Node node = Node.builder()
                .id(id)
                .label(text(box.label()))
                .shape(box.kind() == Kind.EXPRESSION ? NodeShapeEnum.HEXAGON : NodeShapeEnum.RECT)
                .fontSize(FONT_SIZE)
                .build();
        nodes.put(box.id(), node);
        return node;
    }

    private Line line(Arrow arrow) {
        String id = "a" + parts.size();
        parts.add(SvgParts.Part.of(id, arrow));
        return Line.builder(nodes.get(arrow.from()), nodes.get(arrow.to()))
                .id(id)
                .arrowSize(0.7)
                .build();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
