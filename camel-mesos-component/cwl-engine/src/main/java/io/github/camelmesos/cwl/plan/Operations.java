package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Operations are abstract: a workflow with one in it can be validated and drawn, not run. */
public final class Operations {

    private Operations() {}

    /**
     * Lets a process pass that has no Operation in it.
     *
     * @throws InvalidDocumentException naming each Operation as unsupported
     */
    public static void refuse(CwlProcess process) throws InvalidDocumentException {
        List<Problem> problems = new ArrayList<>();
        find(process, Collections.newSetFromMap(new IdentityHashMap<>()), problems);
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(problems);
        }
    }

    private static void find(CwlProcess process, Set<CwlProcess> seen, List<Problem> problems) {
        if (process instanceof Operation) {
            problems.add(Problem.unsupported(process.position(), "an Operation is abstract and cannot be run"));
        } else if (process instanceof Workflow workflow && seen.add(workflow)) {
            workflow.steps().stream().map(Step::run).forEach(run -> find(run, seen, problems));
        }
    }
}
