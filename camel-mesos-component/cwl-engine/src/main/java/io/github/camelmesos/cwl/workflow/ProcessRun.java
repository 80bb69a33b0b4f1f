package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.model.CwlProcess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run of a process, under way or done. Its threads end with it. */
public final class ProcessRun {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessRun.class);

    private final EventLoop loop;
    private final Workers workers;
    private final Dispatcher dispatcher;
    private final Notifier notifier;
    private final RunContext context;
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();
    private boolean cancelled;

    private ProcessRun(RunParts parts) {
        loop = new EventLoop("cwl-run", this::afterEvent, this::bug);
        workers = new Workers(parts.settings().workers(), loop);
        dispatcher = new Dispatcher(parts.settings().jobsInFlight());
        notifier = new Notifier(parts.listener());
        context = new RunContext(parts, loop, workers, dispatcher, notifier);
    }

    /**
     * Starts a run and returns at once.
     *
     * @param inputs values of the job order, locations absolute; defaults and checks are applied here
     */
    public static ProcessRun start(CwlProcess process, Map<String, Object> inputs, RunParts parts) {
        ProcessRun run = new ProcessRun(parts);
        run.loop.post(() -> {
            Invocation top = Invocation.top(run.context, process, run.new Top());
            run.dispatcher.ready(() -> top.execute(inputs));
        });
        run.loop.start();
        return run;
    }

    /** How it ended; completes exceptionally never. */
    public CompletionStage<RunOutcome> outcome() {
        return outcome.minimalCompletionStage();
    }

    /** Kills what runs and starts nothing more; the outcome is then Cancelled, unless it is known already. Idempotent. */
    public void cancel() {
        loop.post(() -> {
            cancelled = true;
            context.kill();
        });
    }

    private void afterEvent() {
        dispatcher.dispatch();
        if (dispatcher.isClosed() && dispatcher.isIdle()) {
            end(cancelled ? new RunOutcome.Cancelled() : new RunOutcome.Failed(context.failures()));
        }
    }

    private void bug(Throwable error) {
        LOG.error("the engine failed", error);
        context.kill();
        end(new RunOutcome.Failed(List.of(StepFailure.withoutJob("(engine)", "internal error: " + error))));
    }

    private void end(RunOutcome how) {
        loop.stop();
        workers.close();
        notifier.last(() -> outcome.complete(how));
    }

    /** The end of the run's own process. */
    private final class Top implements Completion {

        @Override
        public void succeeded(Map<String, Object> outputs) {
            end(new RunOutcome.Succeeded(outputs));
        }

        @Override
        public void failed() {
            context.stop();
        }
    }
}
