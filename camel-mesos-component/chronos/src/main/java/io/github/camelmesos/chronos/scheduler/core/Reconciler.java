package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.mesos.message.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares the tasks that should exist with what the master knows: after each subscription, after calls that got lost,
 * and now and then.
 */
final class Reconciler {

    private static final Duration AFTER_LOST_CALL = Duration.ofSeconds(1);

    private final EventLoop loop;
    private final JobTable jobs;
    private final Duration every;
    private MesosDriver driver;
    private EventLoop.Timer regular;
    private boolean lostCallPending;

    Reconciler(EventLoop loop, JobTable jobs, Duration every) {
        this.loop = loop;
        this.jobs = jobs;
        this.every = every;
    }

    void connected(MesosDriver newDriver) {
        driver = newDriver;
        compare();
    }

    void disconnected() {
        driver = null;
        if (regular != null) {
            regular.cancel();
            regular = null;
        }
    }

    /** Tasks of deleted jobs are heard of too, and killed then. */
    private void compare() {
        if (driver == null) {
            return;
        }
        ask(run -> run.state().hasTask());
        driver.reconcile(List.of());
        if (regular != null) {
            regular.cancel();
        }
        regular = loop.after(every, this::compare);
    }

    /** Tasks of an offer that was not accepted will never be heard of by themselves. */
    void callLost() {
        if (!lostCallPending) {
            lostCallPending = true;
            loop.after(AFTER_LOST_CALL, () -> {
                lostCallPending = false;
                ask(run -> run.state() == ActiveRun.State.LAUNCHED);
            });
        }
    }

    private void ask(Predicate<ActiveRun> which) {
        List<TaskId> tasks = jobs.entries().stream()
                .flatMap(entry -> entry.runs().stream())
                .filter(which)
                .map(run -> new TaskId(run.taskId()))
                .toList();
        if (driver != null && !tasks.isEmpty()) {
            driver.reconcile(tasks);
        }
    }
}
