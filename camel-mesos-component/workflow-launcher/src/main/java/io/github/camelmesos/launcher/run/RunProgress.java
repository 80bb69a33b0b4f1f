package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.JobChanged;
import io.github.camelmesos.launcher.RunEvent.JobState;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.attempt.AttemptEnd;
import io.github.camelmesos.launcher.attempt.AttemptListener;
import io.github.camelmesos.launcher.reuse.ReuseListener;
import java.time.Instant;

/** Turns what the engine and the runner tell of one run into that run's events, with counts of its jobs. */
final class RunProgress implements AttemptListener, ReuseListener, io.github.camelmesos.cwl.workflow.RunListener {

    private final String runId;
    private final RunListener listener;
    private int waiting;
    private int running;
    private int done;
    private int reused;

    RunProgress(String runId, RunListener listener) {
        this.runId = runId;
        this.listener = listener;
    }

    @Override
    public synchronized void waiting(Job job) {
        waiting++;
        changed(job.name(), JobState.SUBMITTED, "");
    }

    @Override
    public synchronized void running(Job job) {
        waiting--;
        running++;
        changed(job.name(), JobState.RUNNING, "");
    }

    @Override
    public synchronized void ended(AttemptEnd end) {
        if (end.wasRunning()) {
            running--;
        } else {
            waiting--;
        }
        count();
        Job job = end.job();
        listener.on(new RunEvent.AttemptEnded(
                runId,
                job.name(),
                job.attempt(),
                job.resources(),
                end.outcome(),
                end.queued(),
                Instant.now(),
                end.agent()));
    }

    @Override
    public synchronized void reused(Job job, String source) {
        reused++;
        changed(job.name(), JobState.REUSED, source);
    }

    @Override
    public void staged(Job job, long bytes) {
        listener.on(new RunEvent.BytesStaged(runId, job.name(), bytes));
    }

    /** Bytes were fetched for any number of jobs. */
    void staged(long bytes) {
        listener.on(new RunEvent.BytesStaged(runId, RunEvent.BytesStaged.INPUTS_OF_RUN, bytes));
    }

    /** How many jobs did not run. */
    synchronized int reused() {
        return reused;
    }

    /** How many jobs are done, those that did not run included. */
    synchronized int done() {
        return done;
    }

    @Override
    public synchronized void on(io.github.camelmesos.cwl.workflow.RunEvent event) {
        if (event instanceof io.github.camelmesos.cwl.workflow.RunEvent.JobFinished finished) {
            done++;
            changed(finished.name(), JobState.SUCCEEDED, "");
        } else if (event instanceof io.github.camelmesos.cwl.workflow.RunEvent.JobRetried retried) {
            changed(retried.name(), JobState.RETRIED, retried.reason());
        } else if (event instanceof io.github.camelmesos.cwl.workflow.RunEvent.StepFailed failed) {
            changed(failed.name(), JobState.FAILED, failed.failure().reason());
        } else if (event instanceof io.github.camelmesos.cwl.workflow.RunEvent.ExpressionEvaluated expression) {
            listener.on(
                    new RunEvent.ExpressionEvaluated(runId, expression.name(), expression.began(), expression.ended()));
        } else if (event instanceof io.github.camelmesos.cwl.workflow.RunEvent.Warning warning) {
            listener.on(new RunEvent.Warned(runId, warning.name() + ": " + warning.message()));
        }
    }

    private void changed(String job, JobState state, String detail) {
        listener.on(new JobChanged(runId, job, state, detail));
        count();
    }

    private void count() {
        listener.on(new RunEvent.JobsCounted(runId, done, running, waiting, reused));
    }
}
