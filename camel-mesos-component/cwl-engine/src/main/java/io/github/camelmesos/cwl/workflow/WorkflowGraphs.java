package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.model.Workflow;
import java.util.IdentityHashMap;
import java.util.Map;

/** The graphs of a run's workflows, each made when its workflow is first entered. */
final class WorkflowGraphs {

    private final Map<Workflow, WorkflowGraph> graphs = new IdentityHashMap<>();

    WorkflowGraph of(Workflow workflow) {
        return graphs.computeIfAbsent(workflow, WorkflowGraph::new);
    }
}
