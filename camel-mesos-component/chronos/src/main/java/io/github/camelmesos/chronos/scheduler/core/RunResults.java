package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows from the end of a run: history, retries, dependent jobs, the job's next run. */
final class RunResults {

    /** A task that never comes to life is launched so often before its run counts as failed. */
    private static final int MOST_RELAUNCHES = 10;

    private final EventLoop loop;
    private final JobTable jobs;
    private final RunStarter starter;
    private final ScheduleStarter schedules;
    private final JobPersistence persistence;
    private final JobObserver observer;
    private final CoreSettings settings;
    private final Counters counters;

    RunResults(
            EventLoop loop,
            JobTable jobs,
            RunStarter starter,
            ScheduleStarter schedules,
            JobPersistence persistence,
            JobObserver observer,
            CoreSettings settings,
            Counters counters) {
        this.loop = loop;
        this.jobs = jobs;
        this.starter = starter;
        this.schedules = schedules;
        this.persistence = persistence;
        this.observer = observer;
        this.settings = settings;
        this.counters = counters;
    }

    /**
     * The task of a run ended.
     *
     * @param whenDurable called when the result cannot be lost any more
     */
    void ended(ActiveRun run, TaskStatus status, Runnable whenDurable) {
        switch (status.state()) {
            case TASK_FINISHED:
                counters.finished++;
                end(run, "Finished", true);
                succeeded(run.entry(), whenDurable);
                break;
            case TASK_KILLED:
                counters.killed++;
                end(run, "Killed", false);
                goOn(run.entry(), List.of(), whenDurable);
                break;
            case TASK_FAILED:
                counters.failed++;
                end(run, "Failed", false);
                failed(run, status, true, whenDurable);
                break;
            case TASK_ERROR:
                counters.failed++;
                end(run, "Error", false);
                failed(run, status, false, whenDurable);
                break;
            default:
                lost(run, status, whenDurable);
                break;
        }
    }

    private void end(ActiveRun run, String status, boolean success) {
        run.entry().end(run);
        run.entry().meter().ended(run, loop.now(), status, success);
    }

    /** A task that was never heard of can be launched again as if nothing had happened; any other loss is a failure. */
    private void lost(ActiveRun run, TaskStatus status, Runnable whenDurable) {
        counters.lost++;
        JobEntry entry = run.entry();
        boolean neverLived = run.started() == null && status.state() != TaskState.TASK_UNREACHABLE;
        if (neverLived && run.relaunches() < MOST_RELAUNCHES) {
            entry.end(run);
            Instant due = Instant.ofEpochMilli(run.run().due());
            ActiveRun again = starter.add(
                    entry,
                    run.run().cause(),
                    due,
                    run.run().attempt(),
                    run.run().arguments());
            again.relaunches(run.relaunches() + 1);
            persistence.save(entry, () -> {
                starter.begin(again);
                whenDurable.run();
            });
        } else {
            end(run, "Lost", false);
            failed(run, status, true, whenDurable);
        }
    }

    /** Counts a success of a job, of a run or because somebody says so, and starts the children that are ready. */
    void succeeded(JobEntry entry, Runnable whenDurable) {
        if (entry.isExhausted() && !entry.isDisabled()) {
            observer.exhausted(entry.job());
            entry.disabled(true);
        }
        entry.history(entry.job().history().succeeded(loop.now()));
        goOn(entry, readyChildren(entry), whenDurable);
    }

    private void failed(ActiveRun run, TaskStatus status, boolean mayRetry, Runnable whenDurable) {
        JobEntry entry = run.entry();
        int attempt = run.run().attempt();
        Instant now = loop.now();
        if (mayRetry && attempt < entry.job().policy().retries()) {
            Instant due = now.plus(settings.failureRetry());
            ActiveRun retry = starter.add(
                    entry, StoredRun.Cause.RETRY, due, attempt + 1, run.run().arguments());
            goOn(entry, List.of(retry), whenDurable);
            return;
        }
        String message = status.message().orElse(status.state().name());
        JobObserver.Failure failure = new JobObserver.Failure(now, run.taskId(), attempt, message);
        long failures = entry.job().history().errorsSinceLastSuccess() + 1;
        if (settings.disableAfterFailures() > 0 && failures >= settings.disableAfterFailures()) {
            observer.disabledAfterFailures(entry.job(), failure);
            entry.disabled(true);
        } else {
            observer.failed(entry.job(), failure);
        }
        entry.history(entry.job().history().failed(now));
        boolean soft = entry.job().policy().softError();
        goOn(entry, soft ? readyChildren(entry) : List.of(), whenDurable);
    }

    private List<ActiveRun> readyChildren(JobEntry parent) {
        List<ActiveRun> ready = new ArrayList<>();
        for (JobEntry child : jobs.children(parent.name())) {
            child.succeededParents().add(parent.name());
            if (child.succeededParents().containsAll(child.job().parents())) {
                child.succeededParents().clear();
                if (!child.isDisabled()) {
                    ready.add(starter.add(child, StoredRun.Cause.PARENTS, loop.now(), 0, ""));
                }
            }
        }
        return ready;
    }

    /** Writes the job and its children together, starts what is ready once it is durable, and goes on with the job. */
    private void goOn(JobEntry entry, List<ActiveRun> ready, Runnable whenDurable) {
        List<JobEntry> changed = new ArrayList<>(jobs.children(entry.name()));
        changed.add(entry);
        if (ready.isEmpty()) {
            persistence.changeSoon(changed, whenDurable);
        } else {
            persistence.change(changed, List.of(), () -> {
                ready.forEach(starter::begin);
                whenDurable.run();
            });
        }
        starter.next(entry);
        if (entry.overdue() && !entry.isBusy()) {
            schedules.check(entry);
        }
    }
}
