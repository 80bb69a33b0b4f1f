package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One invocation of a workflow: knows which values are there and which steps still wait for some. */
final class WorkflowRun {

    private final RunContext run;
    private final String name;
    private final String prefix;
    private final WorkflowGraph graph;
    private final Requirements requirements;
    private final Completion completion;
    private final Object[] values;
    private final int[] missing;
    private int live;
    private boolean anyFailed;

    /**
     * @param name of this invocation, for messages
     * @param prefix of the names of its steps
     * @param requirements in force inside the workflow
     */
    WorkflowRun(
            RunContext run,
            String name,
            String prefix,
            WorkflowGraph graph,
            Requirements requirements,
            Completion completion) {
        this.run = run;
        this.name = name;
        this.prefix = prefix;
        this.graph = graph;
        this.requirements = requirements;
        this.completion = completion;
        this.values = new Object[graph.slotCount()];
        this.missing = graph.sourceCounts();
    }

    void start(Map<String, Object> inputs) {
        Workflow workflow = graph.workflow();
        for (int step = 0; step < missing.length; step++) {
            if (missing[step] == 0) {
                ready(step);
            }
        }
        workflow.inputs().forEach(input -> fill(input.id(), inputs.get(input.id())));
        finishIfDone();
    }

    private void fill(String source, Object value) {
        int slot = graph.slot(source);
        values[slot] = value;
        for (int step : graph.readers(slot)) {
            missing[step]--;
            if (missing[step] == 0) {
                ready(step);
            }
        }
    }

    private void ready(int index) {
        live++;
        Step step = graph.workflow().steps().get(index);
        run.dispatcher().ready(new StepRun(run, this, step, prefix + step.id()));
    }

    CwlVersion version() {
        return graph.workflow().cwlVersion();
    }

    Requirements requirements() {
        return requirements;
    }

    /** The value of a workflow input or of {@code step/output} that is there. */
    Object value(String source) {
        return values[graph.slot(source)];
    }

    void stepSucceeded(Step step, Map<String, Object> outputs) {
        live--;
        for (String output : step.out()) {
            fill(step.id() + "/" + output, outputs.get(output));
        }
        finishIfDone();
    }

    void stepFailed() {
        live--;
        anyFailed = true;
        finishIfDone();
    }

    private void finishIfDone() {
        if (live > 0) {
            return;
        }
        if (anyFailed) {
            completion.failed();
            return;
        }
        try {
            Map<String, Object> outputs = new LinkedHashMap<>();
            for (OutputPort output : graph.workflow().outputs()) {
                outputs.put(output.id(), output(output));
            }
            completion.succeeded(Collections.unmodifiableMap(outputs));
        } catch (CwlException e) {
            run.fail(StepFailure.withoutJob(name, e.getMessage()));
            completion.failed();
        }
    }

    private Object output(OutputPort output) throws CwlException {
        String place = output.position() + ": output " + output.id() + ": ";
        Object value = null;
        if (output.source().isPresent()) {
            try {
                value = LinkValues.of(output.source().get(), this::value);
            } catch (CwlException e) {
                throw new CwlException(
                        output.source().get().position() + ": output " + output.id() + ": " + e.getMessage(), e);
            }
        }
        Optional<String> mismatch = TypeCheck.mismatch(output.type(), value);
        if (mismatch.isPresent()) {
            throw new CwlException(place + mismatch.get());
        }
        return value;
    }
}
