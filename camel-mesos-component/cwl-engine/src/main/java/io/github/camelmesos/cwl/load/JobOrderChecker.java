package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.input.TypeAdvice;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.InputPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a job order against the process it is for, before anything is started. */
public final class JobOrderChecker {

    /** Where those of a job order stand, among the positions of its inputs, none of which can have this name. */
    static final String REQUIREMENTS = "cwl:requirements";

    private JobOrderChecker() {}

    /**
     * Checks that required inputs are given, that all are of their types, and that the process' version knows the rest.
     *
     * @return warnings: names that the process has no inputs for
     * @throws InvalidDocumentException with every input that is missing or wrong
     */
    public static List<Problem> check(CwlProcess process, JobOrder order) throws InvalidDocumentException {
        Problems problems = new Problems();
        Set<String> known = new HashSet<>();
        process.inputs().forEach(port -> known.add(port.id()));
        List<String> strangers = new ArrayList<>(order.inputs().keySet());
        strangers.removeIf(name -> known.contains(name) || name.indexOf(':') >= 0);
        for (InputPort port : process.inputs()) {
            Object value = order.inputs().get(port.id());
            if (value != null) {
                checkType(port, value, order.positions().getOrDefault(port.id(), port.position()), problems);
            } else if (!port.type().isOptional() && (!port.hasDefault() || port.defaultValue() == null)) {
                problems.error(
                        port.position(),
                        "the input '" + port.id() + "', of type " + port.type() + ", is given no value",
                        Suggestions.nearest(port.id(), strangers)
                                .map(name -> "is '" + name + "' in the job order meant to be it?"));
            }
        }
        for (String name : strangers) {
            Optional<String> near = Suggestions.forName(name, known);
            problems.add(new Problem(
                    Problem.Severity.WARNING,
                    place(name, order, process),
                    "the process has no input '" + name + "'",
                    near));
        }
        if (!order.requirements().isEmpty() && !process.cwlVersion().atLeast(CwlVersion.V1_1)) {
            problems.error(
                    place(REQUIREMENTS, order, process),
                    "'cwl:requirements' of a job order came with cwlVersion v1.1; the process is v1.0",
                    "write them into the process, or raise its cwlVersion");
        }
        problems.throwIfAny();
        return problems.warnings();
    }

    private static void checkType(InputPort port, Object value, Position place, Problems problems) {
        TypeCheck.mismatch(port.type(), value)
                .ifPresent(wrong -> problems.error(
                        place, "the input '" + port.id() + "': " + wrong, TypeAdvice.of(port.type(), value)));
    }

    private static Position place(String input, JobOrder order, CwlProcess process) {
        return order.positions().getOrDefault(input, process.position());
    }
}
