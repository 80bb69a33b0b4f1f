package io.github.camelmesos.cwl.graph;

import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Kind;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.value.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a diagram. */
final class Labels {

    private static final int LONGEST = 60;

    private Labels() {}

    static Box input(String scope, InputPort port) {
        List<String> tooltip = new ArrayList<>(List.of("input " + port.id() + ": " + shown(port.type())));
        if (port.hasDefault()) {
            tooltip.add("default: " + brief(JsonText.compact(port.defaultValue())));
        }
        tooltip.addAll(lines(port.label(), port.doc()));
        String optional = port.hasDefault() && !port.type().isOptional() ? " (optional)" : "";
        List<String> label = List.of(port.id(), brief(shown(port.type()) + optional));
        return new Box(scope + "inputs/" + port.id(), Kind.INPUT, label, tooltip, List.of());
    }

    /** What a step is given that the process it runs has no input for: for {@code when} and {@code valueFrom} alone. */
    static Box stepInput(String scope, StepInput input) {
        List<String> tooltip = List.of("input " + input.id() + " of the step alone");
        return new Box(scope + "inputs/" + input.id(), Kind.INPUT, List.of(input.id()), tooltip, List.of());
    }

    static Box output(String scope, OutputPort port) {
        List<String> tooltip = new ArrayList<>(List.of("output " + port.id() + ": " + shown(port.type())));
        tooltip.addAll(lines(port.label(), port.doc()));
        List<String> label = List.of(port.id(), brief(shown(port.type())));
        return new Box(scope + "outputs/" + port.id(), Kind.OUTPUT, label, tooltip, List.of());
    }

    static Box process(String id, CwlProcess process, Kind kind) {
        return new Box(id, kind, List.of(process.shortName()), about(process), List.of());
    }

    static Box step(String id, Step step, Kind kind) {
        List<String> tooltip = new ArrayList<>(lines(step.label(), step.doc()));
        tooltip.addAll(about(step.run()));
        tooltip.addAll(ports(step));
        return new Box(id, kind, stepLabel(step), tooltip, marks(step));
    }

    static Cluster cluster(String id, Step step, List<Box> boxes, List<Cluster> clusters) {
        List<String> tooltip = new ArrayList<>(lines(step.label(), step.doc()));
        tooltip.addAll(about(step.run()));
        return new Cluster(id, stepLabel(step), tooltip, marks(step), boxes, clusters);
    }

    static List<String> title(CwlProcess process) {
        return List.of(process.header().label().map(Labels::brief).orElse(process.shortName()));
    }

    static List<String> doc(CwlProcess process) {
        return lines(Optional.empty(), process.header().doc());
    }

    /** What goes along an arrow. */
    static String link(CwlType type, String port) {
        return shown(type) + " → " + port;
    }

    /** The type of an output of a step that scatters: arrays of it, one inside the other for a nested cross product. */
    static CwlType scattered(CwlType type, Step step) {
        int depth = step.scatterMethod() == ScatterMethod.NESTED_CROSSPRODUCT
                ? step.scatter().size()
                : Math.min(1, step.scatter().size());
        CwlType wrapped = type;
        for (int i = 0; i < depth; i++) {
            wrapped = new CwlType.ArrayType(Optional.empty(), wrapped, Optional.empty());
        }
        return wrapped;
    }

    /** The short form {@code File?} where there is one. */
    private static String shown(CwlType type) {
        if (type instanceof CwlType.UnionType union && type.isOptional()) {
            List<CwlType> others = union.alternatives().stream()
                    .filter(alternative -> alternative != CwlType.Primitive.NULL)
                    .toList();
            return others.size() == 1 ? others.get(0) + "?" : type.toString();
        }
        return type.toString();
    }

    private static List<String> stepLabel(Step step) {
        List<String> label = new ArrayList<>(List.of(step.id()));
        if (!step.scatter().isEmpty()) {
            String method = step.scatter().size() > 1
                    ? " (" + step.scatterMethod().name().toLowerCase(Locale.ROOT) + ")"
                    : "";
            label.add(brief("⇉ scatter " + String.join(", ", step.scatter()) + method));
        }
        step.when().ifPresent(condition -> label.add(brief("? when " + text(condition))));
        return label;
    }

    private static List<Mark> marks(Step step) {
        List<Mark> marks = new ArrayList<>();
        if (!step.scatter().isEmpty()) {
            marks.add(Mark.SCATTER);
        }
        if (step.when().isPresent()) {
            marks.add(Mark.CONDITIONAL);
        }
        return marks;
    }

    private static List<String> about(CwlProcess process) {
        List<String> lines = new ArrayList<>();
        String kind = process.getClass().getSimpleName();
        lines.add(process.shortName().equals("run") ? kind : process.shortName() + " (" + kind + ")");
        if (process instanceof CommandLineTool tool && !tool.baseCommand().isEmpty()) {
            lines.add(brief("$ " + String.join(" ", tool.baseCommand())));
        }
        lines.addAll(lines(process.header().label(), process.header().doc()));
        return lines;
    }

    /** The inputs and outputs of a step, and where inputs come from that no arrow shows. */
    private static List<String> ports(Step step) {
        List<String> lines = new ArrayList<>();
        for (StepInput input : step.in()) {
            String type = step.run()
                    .input(input.id())
                    .map(port -> ": " + shown(port.type()))
                    .orElse("");
            String value = input.valueFrom()
                    .map(from -> " = " + text(from))
                    .orElse(input.hasDefault() ? " = " + JsonText.compact(input.defaultValue()) : "");
            lines.add(brief("in " + input.id() + type + value));
        }
        for (String out : step.out()) {
            step.run().output(out).ifPresent(port -> lines.add(brief("out " + out + ": " + shown(port.type()))));
        }
        return lines;
    }

    private static String text(Expression expression) {
        return expression.source() instanceof String text
                ? text.strip().replaceAll("\\s+", " ")
                : JsonText.compact(expression.source());
    }

    private static List<String> lines(Optional<String> label, Optional<String> doc) {
        List<String> lines = new ArrayList<>();
        label.ifPresent(text -> lines.add(brief(text)));
        doc.ifPresent(text -> text.lines().limit(4).map(Labels::brief).forEach(lines::add));
        return lines;
    }

    private static String brief(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
