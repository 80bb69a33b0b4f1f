package io.github.camelmesos.cwl.graph;

import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Kind;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the diagram of a process. A tool is drawn with its inputs and outputs, a workflow with its steps as well. */
public final class DiagramBuilder {

    /** Workflows that use each other can unfold to any size; what is beyond this stays folded. */
    private static final int MOST_BOXES = 2000;

    private final Map<List<String>, List<String>> links = new LinkedHashMap<>();
    private final Set<String> unfolded = new HashSet<>();
    private int boxes;

    private DiagramBuilder() {}

    public static Diagram of(CwlProcess process) {
        DiagramBuilder builder = new DiagramBuilder();
        Cluster top = process instanceof Workflow workflow ? builder.workflow(workflow) : builder.tool(process);
        List<Arrow> arrows = new ArrayList<>();
        builder.links.forEach((ends, lines) -> arrows.add(new Arrow(ends.get(0), ends.get(1), lines)));
        return new Diagram(top, arrows);
    }

    private Cluster tool(CwlProcess tool) {
        List<Box> inside = new ArrayList<>();
        String id = tool.shortName();
        tool.inputs().forEach(input -> {
            inside.add(Labels.input("", input));
            link(inputId("", input.id()), id, Labels.link(input.type(), input.id()));
        });
        inside.add(Labels.process(id, tool, kind(tool)));
        tool.outputs().forEach(output -> {
            inside.add(Labels.output("", output));
            link(id, outputId("", output.id()), Labels.link(output.type(), output.id()));
        });
        return new Cluster("", Labels.title(tool), Labels.doc(tool), List.of(), inside, List.of());
    }

    private Cluster workflow(Workflow workflow) {
        Inside inside = unfold(workflow, "");
        return new Cluster(
                "", Labels.title(workflow), Labels.doc(workflow), List.of(), inside.boxes(), inside.clusters());
    }

    /** What is in a workflow. */
    private record Inside(List<Box> boxes, List<Cluster> clusters) {}

    /** @param scope ids of what is in the workflow start with this: nothing, or a path with a slash at its end */
    private Inside unfold(Workflow workflow, String scope) {
        Inside inside = new Inside(new ArrayList<>(), new ArrayList<>());
        Map<String, Source> sources = new LinkedHashMap<>();
        for (InputPort input : workflow.inputs()) {
            inside.boxes().add(Labels.input(scope, input));
            sources.put(input.id(), new Source(inputId(scope, input.id()), input.type()));
        }
        boxes += workflow.inputs().size()
                + workflow.outputs().size()
                + workflow.steps().size();
        for (Step step : workflow.steps()) {
            add(step, scope + step.id(), inside, sources);
        }
        for (Step step : workflow.steps()) {
            linkInputs(step, scope + step.id(), sources);
        }
        for (OutputPort output : workflow.outputs()) {
            inside.boxes().add(Labels.output(scope, output));
            output.source().ifPresent(from -> from.sources()
                    .forEach(name -> link(sources.get(name), outputId(scope, output.id()), output.id())));
        }
        return inside;
    }

    /** Where a value comes from, and its type there. */
    private record Source(String box, CwlType type) {}

    private void add(Step step, String id, Inside inside, Map<String, Source> sources) {
        if (step.run() instanceof Workflow subworkflow && boxes <= MOST_BOXES) {
            unfolded.add(id);
            Inside deeper = unfold(subworkflow, id + "/");
            step.in().stream()
                    .filter(input -> subworkflow.input(input.id()).isEmpty())
                    .forEach(input -> deeper.boxes().add(Labels.stepInput(id + "/", input)));
            inside.clusters().add(Labels.cluster(id, step, deeper.boxes(), deeper.clusters()));
        } else {
            inside.boxes().add(Labels.step(id, step, kind(step.run())));
        }
        for (String out : step.out()) {
            String box = unfolded.contains(id) ? outputId(id + "/", out) : id;
            step.run()
                    .output(out)
                    .ifPresent(port ->
                            sources.put(step.id() + "/" + out, new Source(box, Labels.scattered(port.type(), step))));
        }
    }

    private void linkInputs(Step step, String id, Map<String, Source> sources) {
        for (StepInput input : step.in()) {
            String to = unfolded.contains(id) ? inputId(id + "/", input.id()) : id;
            input.source().ifPresent(from -> from.sources().forEach(name -> link(sources.get(name), to, input.id())));
        }
    }

    private void link(Source from, String to, String port) {
        if (from != null) {
            link(from.box(), to, Labels.link(from.type(), port));
        }
    }

    private void link(String from, String to, String line) {
        links.computeIfAbsent(List.of(from, to), ends -> new ArrayList<>()).add(line);
    }

    private static String inputId(String scope, String port) {
        return scope + "inputs/" + port;
    }

    private static String outputId(String scope, String port) {
        return scope + "outputs/" + port;
    }

    private static Kind kind(CwlProcess process) {
        if (process instanceof Workflow) {
            return Kind.WORKFLOW;
        }
        if (process instanceof ExpressionTool) {
            return Kind.EXPRESSION;
        }
        return process instanceof Operation ? Kind.OPERATION : Kind.TOOL;
    }
}
