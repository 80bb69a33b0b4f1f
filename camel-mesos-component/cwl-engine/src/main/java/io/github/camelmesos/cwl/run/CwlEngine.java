package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.plan.Operations;
import io.github.camelmesos.cwl.workflow.ProcessRun;
import io.github.camelmesos.cwl.workflow.RunOutcome;
import io.github.camelmesos.cwl.workflow.RunParts;
import io.github.camelmesos.cwl.workflow.StepFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Runs CWL processes. Safe for use by several threads; holds nothing between runs but the evaluator. */
public final class CwlEngine {

    private final ExpressionEvaluator evaluator;

    public CwlEngine(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Starts a run and returns at once.
     *
     * @param inputs CWL values of the job order, locations absolute; not yet checked against the process
     * @throws InvalidDocumentException when the process has an Operation in it, which cannot be run
     */
    public RunHandle start(CwlProcess process, Map<String, Object> inputs, RunEnvironment environment)
            throws InvalidDocumentException {
        Operations.refuse(process);
        RunStaging staging = new RunStaging(environment.staging());
        ProcessRun run = ProcessRun.start(
                process,
                inputs,
                new RunParts(
                        evaluator,
                        environment.jobs(),
                        staging,
                        environment.formats(),
                        environment.settings(),
                        environment.listener()));
        OutputPublisher publisher = new OutputPublisher(staging, environment.outputDirectory());
        return new Handle(run, run.outcome().thenApply(outcome -> publish(outcome, publisher)));
    }

    private static RunOutcome publish(RunOutcome outcome, OutputPublisher publisher) {
        if (!(outcome instanceof RunOutcome.Succeeded succeeded)) {
            return outcome;
        }
        try {
            return new RunOutcome.Succeeded(publisher.publish(succeeded.outputs()));
        } catch (CwlException | IOException e) {
            return new RunOutcome.Failed(List.of(
                    StepFailure.withoutJob("(outputs)", e instanceof CwlException ? e.getMessage() : e.toString())));
        }
    }

    private record Handle(ProcessRun run, CompletionStage<RunOutcome> outcome) implements RunHandle {
        @Override
        public void cancel() {
            run.cancel();
        }
    }
}
