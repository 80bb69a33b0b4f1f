package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.tool.ExitStatus;
import io.github.camelmesos.cwl.tool.ToolJob;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** A job of a run: its attempts, one after the other, until one succeeds or none can. */
final class ToolRun {

    private final RunContext run;
    private final String name;
    private final CommandLineTool tool;
    private final Requirements inForce;
    private final Map<String, Object> given;
    private final Invocation invocation;
    private Map<String, Object> inputs;
    private int attempt;
    private long leastMemory;

    ToolRun(
            RunContext run,
            String name,
            CommandLineTool tool,
            Requirements inForce,
            Map<String, Object> given,
            Invocation invocation) {
        this.run = run;
        this.name = name;
        this.tool = tool;
        this.inForce = inForce;
        this.given = given;
        this.invocation = invocation;
    }

    /** What was handed to the job runner. */
    private record Submitted(ToolJob job, JobAttempt attempt) {}

    void start() {
        attempt++;
        run.warnings().ofTool(name, tool, inForce);
        run.work(this::submit, this::submitted, this::notSubmitted);
    }

    private void notSubmitted(Exception error) {
        if (error instanceof CancellationException) {
            invocation.abandoned();
        } else {
            fail(Messages.of(error));
        }
    }

    private Submitted submit() throws CwlException, IOException {
        if (inputs == null) {
            inputs = invocation.prepare(given);
        }
        ToolJob job = ToolJob.prepare(tool, inForce, inputs, name, attempt, leastMemory, run.tools());
        if (run.isStopping()) {
            throw new CancellationException("the run is stopping");
        }
        return new Submitted(job, run.jobs().submit(job.job()));
    }

    private void submitted(Submitted submitted) {
        ToolJob job = submitted.job();
        run.tell(new RunEvent.JobSubmitted(
                name, attempt, job.job().resources(), job.job().directories().root()));
        run.await(submitted.attempt(), outcome -> ended(submitted, outcome));
    }

    private void ended(Submitted submitted, JobOutcome outcome) {
        ToolJob job = submitted.job();
        if (outcome instanceof JobOutcome.Exited exited) {
            exited(submitted, exited.exitCode(), exited.usage());
        } else if (outcome instanceof JobOutcome.Lost lost) {
            retry(job, OptionalInt.empty(), "the attempt was lost: " + lost.reason());
        } else if (outcome instanceof JobOutcome.TimedOut timedOut) {
            fail(
                    job,
                    OptionalInt.empty(),
                    "killed after its ToolTimeLimit of " + timedOut.limit().toSeconds() + " s");
        } else if (outcome instanceof JobOutcome.OutOfMemory outOfMemory) {
            retryWithMore(job, outOfMemory.message());
        } else if (outcome instanceof JobOutcome.Refused refused) {
            fail(job, OptionalInt.empty(), refused.reason());
        } else {
            fail(job, OptionalInt.empty(), "cancelled");
        }
    }

    private void exited(Submitted submitted, int exitCode, JobUsage usage) {
        ToolJob job = submitted.job();
        ExitStatus status = ExitStatus.of(tool, exitCode);
        switch (status) {
            case SUCCESS ->
                run.work(
                        () -> collect(submitted, exitCode),
                        outputs -> {
                            run.tell(new RunEvent.JobFinished(name, attempt, exitCode, usage));
                            invocation.succeeded(outputs);
                        },
                        error -> notCollected(submitted, exitCode, error));
            case TEMPORARY_FAILURE -> retry(job, OptionalInt.of(exitCode), "temporary failure, exit code " + exitCode);
            case PERMANENT_FAILURE -> fail(job, OptionalInt.of(exitCode), "exit code " + exitCode);
            default -> throw new IllegalStateException(status.toString());
        }
    }

    private Map<String, Object> collect(Submitted submitted, int exitCode) throws CwlException, IOException {
        ToolJob job = submitted.job();
        Map<String, Object> outputs = job.collect(exitCode);
        submitted.attempt().accepted();
        run.tools().staging().collected(job.job().directories());
        return outputs;
    }

    private void notCollected(Submitted submitted, int exitCode, Exception error) {
        if (submitted.attempt().rejected() && !run.isStopping()) {
            start();
        } else {
            fail(submitted.job(), OptionalInt.of(exitCode), Messages.of(error));
        }
    }

    private void retryWithMore(ToolJob job, String reason) {
        long had = job.job().resources().memoryMiB();
        long next =
                run.settings().retry().memoryAfter(had, run.settings().ceiling().memoryMiB());
        if (next > had) {
            leastMemory = next;
            retry(job, OptionalInt.empty(), reason + "; the next attempt has " + next + " MiB");
        } else {
            fail(job, OptionalInt.empty(), reason);
        }
    }

    private void retry(ToolJob job, OptionalInt exitCode, String reason) {
        RetryPolicy policy = run.settings().retry();
        if (attempt >= policy.attempts() || run.dispatcher().isClosed()) {
            fail(job, exitCode, reason + (attempt == 1 ? "" : ", after " + attempt + " attempts"));
            return;
        }
        run.tell(new RunEvent.JobRetried(name, attempt, reason));
        run.pause(policy.pauseAfter(attempt), this::start);
    }

    /** The log is read on a worker. */
    private void fail(ToolJob job, OptionalInt exitCode, String reason) {
        int attempts = attempt;
        run.work(
                () -> JobLog.failure(name, attempts, exitCode, reason, job.job()),
                invocation::failed,
                error -> fail(reason + "; its log cannot be read: " + Messages.of(error)));
    }

    private void fail(String reason) {
        invocation.failed(StepFailure.withoutJob(name, reason));
    }
}
