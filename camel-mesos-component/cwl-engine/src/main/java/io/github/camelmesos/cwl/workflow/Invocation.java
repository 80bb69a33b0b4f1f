package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.input.InputObject;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Workflow;
import io.github.camelmesos.cwl.tool.ExpressionToolRun;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One invocation of a process: of a step, of an item of a step's scatter, or of a run's own process. It holds a place of the
 * dispatcher from its start to its end; a workflow gives it back as soon as its steps can start.
 */
final class Invocation {

    private final RunContext run;
    private final String name;
    private final boolean top;
    private final CwlProcess process;
    private final Requirements inForce;
    private final Completion completion;

    private Invocation(
            RunContext run, String name, boolean top, CwlProcess process, Requirements outer, Completion completion) {
        this.run = run;
        this.name = name;
        this.top = top;
        this.process = process;
        this.inForce = process.requirements().within(outer);
        this.completion = completion;
    }

    /** Of a run's own process. */
    static Invocation top(RunContext run, CwlProcess process, Completion completion) {
        return new Invocation(run, process.shortName(), true, process, Requirements.NONE, completion);
    }

    /**
     * Of a step's process.
     *
     * @param name step names and scatter indices
     * @param outer requirements in force around the process
     */
    static Invocation inside(
            RunContext run, String name, CwlProcess process, Requirements outer, Completion completion) {
        return new Invocation(run, name, false, process, outer, completion);
    }

    /** Starts it as a step or an item of its scatter; it is skipped when the step says so. */
    void start(StepInputs inputs) {
        if (inputs.isPlain()) {
            execute(inputs.declared(inputs.linked()));
            return;
        }
        run.work(inputs::evaluate, this::executeOrSkip, this::failed);
    }

    private void executeOrSkip(Optional<Map<String, Object>> inputs) {
        if (inputs.isPresent()) {
            execute(inputs.get());
            return;
        }
        run.tell(new RunEvent.StepSkipped(name));
        Map<String, Object> nothing = new LinkedHashMap<>();
        process.outputs().stream().map(OutputPort::id).forEach(id -> nothing.put(id, null));
        succeeded(nothing);
    }

    /** Starts it on inputs that are what the process is given. */
    void execute(Map<String, Object> given) {
        if (process instanceof CommandLineTool tool) {
            new ToolRun(run, name, tool, inForce, given, this).start();
        } else if (process instanceof ExpressionTool tool) {
            run.work(() -> evaluate(tool, given), this::evaluated, this::failed);
        } else if (process instanceof Workflow workflow) {
            run.work(() -> prepare(given), inputs -> enter(workflow, inputs), this::failed);
        } else {
            failed(new CwlException(process.position() + ": an Operation cannot be run"));
        }
    }

    /** On a worker. */
    private Evaluated evaluate(ExpressionTool tool, Map<String, Object> given) throws CwlException, IOException {
        Instant began = Instant.now();
        Map<String, Object> outputs = ExpressionToolRun.evaluate(tool, inForce, prepare(given), run.tools());
        return new Evaluated(outputs, began, Instant.now());
    }

    private void evaluated(Evaluated expression) {
        run.tell(new RunEvent.ExpressionEvaluated(name, expression.began(), expression.ended()));
        succeeded(expression.outputs());
    }

    /** What came of an expression, and when it was evaluated. */
    private record Evaluated(Map<String, Object> outputs, Instant began, Instant ended) {}

    /** The input object of the process. On a worker. */
    Map<String, Object> prepare(Map<String, Object> given) throws CwlException {
        return InputObject.prepare(process, inForce, given, run.inputs(top));
    }

    private void enter(Workflow workflow, Map<String, Object> inputs) {
        run.dispatcher().release();
        String prefix = top ? "" : name + "/";
        new WorkflowRun(run, name, prefix, run.graphs().of(workflow), inForce, completion).start(inputs);
    }

    /** The process is done. */
    void succeeded(Map<String, Object> outputs) {
        run.dispatcher().release();
        completion.succeeded(outputs);
    }

    private void failed(Exception error) {
        failed(StepFailure.withoutJob(name, Messages.of(error)));
    }

    /** Nothing came of it, because the run is being stopped. */
    void abandoned() {
        run.dispatcher().release();
        completion.failed();
    }

    /** The process failed for good. */
    void failed(StepFailure failure) {
        run.fail(failure);
        abandoned();
    }
}
