package io.github.camelmesos.cwl.graph;

import java.util.List;

/**
 * What a drawing of a process shows, before it is written in some language.
 *
 * @param top the process itself; subworkflows are clusters in it
 * @param arrows one at most between two boxes, wherever these are
 */
public record Diagram(Cluster top, List<Arrow> arrows) {

    public Diagram {
        arrows = List.copyOf(arrows);
    }

    /** What a box stands for. */
    public enum Kind {
        INPUT,
        OUTPUT,
        TOOL,
        EXPRESSION,
        OPERATION,
        /** A subworkflow that is not unfolded. */
        WORKFLOW
    }

    /** What is special about a step. */
    public enum Mark {
        SCATTER,
        CONDITIONAL
    }

    /**
     * A box.
     *
     * @param id unique in the diagram: step names, {@code /} between
     * @param label lines
     * @param tooltip more of it, in lines, for those who point at it
     */
    public record Box(String id, Kind kind, List<String> label, List<String> tooltip, List<Mark> marks) {

        public Box {
            label = List.copyOf(label);
            tooltip = List.copyOf(tooltip);
            marks = List.copyOf(marks);
        }
    }

    /** Boxes with a frame around them: a workflow. */
    public record Cluster(
            String id,
            List<String> label,
            List<String> tooltip,
            List<Mark> marks,
            List<Box> boxes,
            List<Cluster> clusters) {

        public Cluster {
            label = List.copyOf(label);
            tooltip = List.copyOf(tooltip);
            marks = List.copyOf(marks);
            boxes = List.copyOf(boxes);
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * Values go from one box to another.
     *
     * @param links what goes this way, a line each: {@code lines: File → text}
     */
    public record Arrow(String from, String to, List<String> links) {

        public Arrow {
            links = List.copyOf(links);
        }
    }
}
