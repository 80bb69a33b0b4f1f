package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.input.TypeAdvice;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Checks the types of defaults and links of a process and of all that its steps run. For one thread. */
public final class TypeChecker {

    private final Problems problems;
    private final Set<CwlProcess> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    public TypeChecker(Problems problems) {
        this.problems = problems;
    }

    /** Checks a process; one that was checked before is not checked again. */
    public void check(CwlProcess process) {
        if (!checked.add(process)) {
            return;
        }
        process.inputs().forEach(this::checkDefault);
        if (process instanceof Workflow workflow) {
            new LinkChecker(workflow, problems).check();
            workflow.steps().stream().map(Step::run).forEach(this::check);
        }
    }

    private void checkDefault(InputPort input) {
        if (input.hasDefault() && input.defaultValue() != null) {
            checkDefault(input.id(), input.defaultValue(), input.type(), input.position(), problems);
        }
    }

    static void checkDefault(String id, Object value, CwlType type, Position position, Problems problems) {
        Optional<String> wrong = TypeCheck.mismatch(type, value);
        wrong.ifPresent(reason -> problems.error(
                position, "the default of '" + id + "' does not fit: " + reason, TypeAdvice.of(type, value)));
    }
}
