package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Reads a Workflow: first the names of all that can be linked to, then the links. */
final class WorkflowLoader {

    private final Scope scope;
    private final Fields fields;

    WorkflowLoader(Scope scope, MapNode map) {
        this.scope = scope;
        this.fields = new Fields(map, "Workflow", scope);
    }

    Workflow load() {
        Requirements requirements = new RequirementsLoader(scope).load(fields);
        PortLoader ports = new PortLoader(scope, false);
        Node inputNode = fields.required("inputs");
        List<InputPort> inputs = ports.inputs(inputNode, null);
        List<StepOutline> outlines = outlines();
        LinkTargets targets = new LinkTargets(scope);
        for (MapNode input : IdMap.PARAMETERS.objects("inputs", inputNode, new Problems())) {
            input.string("id").ifPresent(id -> targets.addInput(id, input));
        }
        outlines.forEach(targets::addStep);
        LinkLoader links = new LinkLoader(scope, targets);
        List<OutputPort> outputs = ports.outputs(fields.required("outputs"), null, links::ofOutput);
        List<Step> steps = new ArrayList<>();
        for (StepOutline outline : outlines) {
            new StepLoader(scope, outline, links).load().ifPresent(steps::add);
        }
        ProcessHeader header = new HeaderLoader(scope, fields).load(inputs, outputs, requirements);
        fields.finish();
        StepCycles.report(steps, scope.problems());
        return new Workflow(header, steps);
    }

    private List<StepOutline> outlines() {
        List<StepOutline> outlines = new ArrayList<>();
        for (MapNode map : IdMap.STEPS.objects("steps", fields.required("steps"), scope.problems())) {
            outlines.add(StepOutline.of(map, outlines.size() + 1, scope));
        }
        StepOutline.reportDuplicates(outlines, scope.problems());
        return outlines;
    }
}
