package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import java.time.Duration;
import java.time.Instant;

/** Makes runs and brings them into the queue, one after the other where a job is not concurrent. */
final class RunStarter {

    private final EventLoop loop;
    private final JobTable jobs;
    private final RunQueue queue;
    private final OfferMatcher matcher;

    RunStarter(EventLoop loop, JobTable jobs, RunQueue queue, OfferMatcher matcher) {
        this.loop = loop;
        this.jobs = jobs;
        this.queue = queue;
        this.matcher = matcher;
    }

    /** Adds a run to its job without starting it. It is due at that time or, for an id of its own, moments later. */
    ActiveRun add(JobEntry entry, StoredRun.Cause cause, Instant due, int attempt, String arguments) {
        long millis = due.toEpochMilli();
        ActiveRun run = new ActiveRun(entry, new StoredRun(cause, millis, attempt, arguments));
        while (entry.run(run.taskId()) != null || entry.ended().contains(run.taskId())) {
            millis++;
            run = new ActiveRun(entry, new StoredRun(cause, millis, attempt, arguments));
        }
        entry.add(run);
        return run;
    }

    /** Starts a run when its time has come, unless its job was deleted or changed meanwhile. */
    void begin(ActiveRun run) {
        if (!isCurrent(run)) {
            return;
        }
        Duration early =
                Duration.between(loop.now(), Instant.ofEpochMilli(run.run().due()));
        if (run.run().cause() == StoredRun.Cause.RETRY && early.toMillis() > 0) {
            run.state(ActiveRun.State.DELAYED);
            loop.after(early, () -> begin(run));
        } else if (!run.entry().job().policy().concurrent() && run.entry().isBusy()) {
            run.state(ActiveRun.State.BLOCKED);
        } else {
            matcher.queued(queue.add(run));
        }
    }

    private boolean isCurrent(ActiveRun run) {
        JobEntry entry = run.entry();
        return jobs.get(entry.name()) == entry
                && entry.run(run.taskId()) == run
                && !run.state().isBusy();
    }

    /** Starts the run that waited for the end of another one. */
    void next(JobEntry entry) {
        if (entry.isBusy()) {
            return;
        }
        entry.runs().stream()
                .filter(run -> run.state() == ActiveRun.State.BLOCKED)
                .findFirst()
                .ifPresent(this::begin);
    }

    /** Takes all runs of a job from the queue. */
    void unqueue(JobEntry entry) {
        entry.runs().forEach(queue::remove);
    }
}
