package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.InputContext;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.tool.ContainerPolicy;
import io.github.camelmesos.cwl.tool.ToolContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What all parts of a run share: its loop, workers, places, failures. Used on the loop's thread only, but for the getters. */
final class RunContext {

    private final RunParts parts;
    private final EventLoop loop;
    private final Workers workers;
    private final Dispatcher dispatcher;
    private final Notifier notifier;
    private final ToolContext tools;
    private final WorkflowGraphs graphs = new WorkflowGraphs();
    private final Warnings warnings;
    private final List<StepFailure> failures = new ArrayList<>();
    private final Set<JobAttempt> attempts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CompletableFuture<Void>> pauses = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile boolean stopping;
    private volatile boolean killing;

    RunContext(RunParts parts, EventLoop loop, Workers workers, Dispatcher dispatcher, Notifier notifier) {
        this.parts = parts;
        this.loop = loop;
        this.workers = workers;
        this.dispatcher = dispatcher;
        this.notifier = notifier;
        this.warnings = new Warnings(parts.settings(), notifier);
        this.tools = new ToolContext(
                parts.evaluator(),
                parts.staging(),
                parts.settings().containers() ? ContainerPolicy.USE : ContainerPolicy.IGNORE,
                parts.settings().ceiling());
    }

    ExpressionEvaluator evaluator() {
        return parts.evaluator();
    }

    JobRunner jobs() {
        return parts.jobs();
    }

    RunSettings settings() {
        return parts.settings();
    }

    ToolContext tools() {
        return tools;
    }

    /** @param fromJobOrder secondary files are looked for beside the files of a job order; a step's come with their files */
    InputContext inputs(boolean fromJobOrder) {
        return new InputContext(parts.evaluator(), parts.staging(), parts.formats(), fromJobOrder);
    }

    WorkflowGraphs graphs() {
        return graphs;
    }

    Warnings warnings() {
        return warnings;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    List<StepFailure> failures() {
        return List.copyOf(failures);
    }

    void tell(RunEvent event) {
        notifier.tell(event);
    }

    /** Does something on a worker and handles what came of it on the loop. */
    <T> void work(Workers.Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
        Workers.Task<T> unlessKilled = () -> {
            if (killing) {
                throw new CancellationException("cancelled");
            }
            return task.run();
        };
        workers.run(unlessKilled, done, failed);
    }

    /** Handles the outcome of an attempt on the loop; the attempt is killed if the run is. */
    void await(JobAttempt attempt, Consumer<JobOutcome> handler) {
        attempts.add(attempt);
        if (killing) {
            attempt.cancel();
        }
        attempt.outcome()
                .whenComplete((outcome, error) -> loop.post(() -> {
                    attempts.remove(attempt);
                    handler.accept(error == null ? outcome : new JobOutcome.Lost("the job runner failed: " + error));
                }));
    }

    /** Goes on on the loop when the time is over, or as soon as the run stops. */
    void pause(Duration time, Runnable next) {
        CompletableFuture<Void> pause =
                new CompletableFuture<Void>().completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS);
        pauses.add(pause);
        pause.thenRun(() -> loop.post(() -> {
            pauses.remove(pause);
            next.run();
        }));
    }

    /** True when no job may be submitted any more. Asked by workers too. */
    boolean isStopping() {
        return stopping;
    }

    /** Something failed for good: the rest goes on, or not, as the settings say. What is killed does not fail. */
    void fail(StepFailure failure) {
        if (killing) {
            return;
        }
        failures.add(failure);
        tell(new RunEvent.StepFailed(failure));
        switch (settings().onError()) {
            case CONTINUE -> {}
            case STOP -> stop();
            case KILL -> kill();
            default -> throw new IllegalStateException(settings().onError().toString());
        }
    }

    /** Nothing new is started. */
    void stop() {
        stopping = true;
        dispatcher.close();
        List.copyOf(pauses).forEach(pause -> pause.complete(null));
    }

    /** Nothing new is started, and what runs is killed. */
    void kill() {
        stop();
        killing = true;
        List.copyOf(attempts).forEach(JobAttempt::cancel);
    }
}
