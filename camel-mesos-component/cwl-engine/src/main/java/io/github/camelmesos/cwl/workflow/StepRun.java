package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** A step whose sources are all there. */
final class StepRun implements Dispatcher.Work, Completion {

    private final RunContext run;
    private final WorkflowRun workflow;
    private final Step step;
    private final String name;

    StepRun(RunContext run, WorkflowRun workflow, Step step, String name) {
        this.run = run;
        this.workflow = workflow;
        this.step = step;
        this.name = name;
    }

    @Override
    public void start() {
        try {
            Map<String, Object> linked = linkedInputs();
            if (step.scatter().isEmpty()) {
                run.tell(new RunEvent.StepReady(name, 1));
                invoke(name, linked, this);
            } else {
                scatter(scattered(linked));
            }
        } catch (CwlException e) {
            run.fail(StepFailure.withoutJob(name, e.getMessage()));
            run.dispatcher().release();
            failed();
        }
    }

    private Scatter scattered(Map<String, Object> linked) throws CwlException {
        try {
            return Scatter.of(step, linked);
        } catch (CwlException e) {
            throw new CwlException(step.position() + ": " + e.getMessage(), e);
        }
    }

    private void scatter(Scatter scatter) {
        run.tell(new RunEvent.StepReady(name, scatter.size()));
        run.dispatcher().release();
        new ScatterRun(run, this, scatter, this).start();
    }

    /** Sources merged and picked from, defaults put where that left nothing. */
    private Map<String, Object> linkedInputs() throws CwlException {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (StepInput input : step.in()) {
            Object value = null;
            if (input.source().isPresent()) {
                try {
                    value = LinkValues.of(input.source().get(), workflow::value);
                } catch (CwlException e) {
                    throw new CwlException(
                            input.source().get().position() + ": input " + input.id() + ": " + e.getMessage(), e);
                }
            }
            inputs.put(input.id(), value == null && input.hasDefault() ? input.defaultValue() : value);
        }
        return inputs;
    }

    /** Starts the process of this step on these inputs: all of the step, or an item of its scatter. */
    void invoke(String itemName, Map<String, Object> linked, Completion completion) {
        Requirements inStep = step.requirements().within(workflow.requirements());
        Invocation.inside(run, itemName, step.run(), inStep, completion)
                .start(new StepInputs(
                        step,
                        inStep,
                        workflow.version(),
                        linked,
                        run.evaluator(),
                        run.tools().staging()));
    }

    Step step() {
        return step;
    }

    String name() {
        return name;
    }

    @Override
    public void succeeded(Map<String, Object> outputs) {
        run.tell(new RunEvent.StepFinished(name));
        workflow.stepSucceeded(step, outputs);
    }

    @Override
    public void failed() {
        workflow.stepFailed();
    }
}
