package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the links of one workflow: a link whose source can never fit its sink is an error, one that may not fit is
 * warned of.
 */
final class LinkChecker {

    private final Workflow workflow;
    private final Problems problems;
    private final LinkTypes types;

    LinkChecker(Workflow workflow, Problems problems) {
        this.workflow = workflow;
        this.problems = problems;
        this.types = new LinkTypes(workflow);
    }

    void check() {
        for (Step step : workflow.steps()) {
            Map<String, InputPort> ports = new HashMap<>();
            step.run().inputs().forEach(port -> ports.put(port.id(), port));
            Set<String> connected = new HashSet<>();
            for (StepInput input : step.in()) {
                if (isConnected(input)) {
                    connected.add(input.id());
                }
                checkInput(step, input, ports.get(input.id()));
            }
            ports.values().stream()
                    .filter(port -> isRequired(port) && !connected.contains(port.id()))
                    .forEach(port -> reportUnconnected(step, port, ports.keySet()));
        }
        workflow.outputs().forEach(this::checkOutput);
    }

    private static boolean isConnected(StepInput input) {
        return input.source().isPresent()
                || input.valueFrom().isPresent()
                || input.hasDefault() && input.defaultValue() != null;
    }

    private static boolean isRequired(InputPort port) {
        return !port.type().isOptional() && (!port.hasDefault() || port.defaultValue() == null);
    }

    private void reportUnconnected(Step step, InputPort port, Set<String> known) {
        List<String> strangers = step.in().stream()
                .map(StepInput::id)
                .filter(id -> !known.contains(id))
                .toList();
        Optional<String> meant = Suggestions.nearest(port.id(), strangers);
        problems.error(
                step.position(),
                "the step '" + step.id() + "' gives nothing to the required input '" + port.id() + "' of what it runs",
                Optional.of(meant.map(id -> "is '" + id + "' in 'in' meant to be it?")
                        .orElse("add '" + port.id() + "' to 'in'")));
    }

    /** @param port what the step input is for; null where the process has no such input, which only expressions see */
    private void checkInput(Step step, StepInput input, InputPort port) {
        int levels = Collections.frequency(step.scatter(), input.id());
        CwlType declared = port == null || input.valueFrom().isPresent() ? Primitive.ANY : port.type();
        CwlType item = port != null && port.hasDefault() ? Types.nullable(declared) : declared;
        CwlType sink = Types.array(item, levels);
        if (input.source().isPresent()) {
            CwlType given = types.of(input.source().get());
            boolean filled = input.hasDefault() && input.defaultValue() != null;
            CwlType source = filled ? Types.withoutNull(given) : given;
            String what = "'" + input.id() + "' of the step '" + step.id() + "'";
            if (step.when().isEmpty() || TypeFit.of(source, sink) == Fit.NEVER) {
                report(source, sink, what, levels, input.source().get());
            }
        }
        if (input.hasDefault() && input.defaultValue() != null) {
            TypeChecker.checkDefault(input.id(), input.defaultValue(), sink, input.position(), problems);
        }
    }

    private void checkOutput(OutputPort output) {
        if (output.source().isPresent()) {
            LinkSource link = output.source().get();
            String what = "the output '" + output.id() + "'";
            report(types.of(link), output.type(), what, -1, link);
        } else if (!output.type().isOptional()) {
            problems.warning(
                    output.position(), "the output '" + output.id() + "' has no outputSource, and will be null");
        }
    }

    /** @param levels how often the sink is scattered; negative where it cannot be */
    private void report(CwlType source, CwlType sink, String what, int levels, LinkSource link) {
        Fit fit = TypeFit.of(source, sink);
        if (fit == Fit.ALWAYS) {
            return;
        }
        String from = String.join(
                ", ", link.sources().stream().map(s -> "'" + s + "'").toList());
        String gives = link.sources().size() == 1 ? " gives " : " give ";
        if (fit == Fit.NEVER) {
            String scattered = levels > 0 ? ", scattered," : "";
            problems.error(
                    link.position(),
                    what + scattered + " takes " + sink + ", but " + from + gives + source,
                    LinkAdvice.of(source, sink, levels, link));
        } else if (TypeFit.of(Types.withoutNull(source), sink) == Fit.ALWAYS) {
            problems.warning(link.position(), what + " takes " + sink + ", and " + from + " may be null");
        } else {
            problems.warning(
                    link.position(),
                    what + " takes " + sink + ", and not all that " + from + gives + "fits: " + source);
        }
    }
}
