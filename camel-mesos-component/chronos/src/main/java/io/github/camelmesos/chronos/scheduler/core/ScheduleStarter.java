package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.scheduler.schedule.IsoPeriod;
import io.github.camelmesos.chronos.scheduler.schedule.JobSchedule;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import java.time.Duration;
import java.time.Instant;

/** Starts jobs when their schedules say so. */
final class ScheduleStarter {

    /** The clock may be set meanwhile: a wait is never longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final EventLoop loop;
    private final RunStarter starter;
    private final JobPersistence persistence;
    private final JobObserver observer;
    private final Duration taskEpsilon;

    ScheduleStarter(
            EventLoop loop,
            RunStarter starter,
            JobPersistence persistence,
            JobObserver observer,
            Duration taskEpsilon) {
        this.loop = loop;
        this.starter = starter;
        this.persistence = persistence;
        this.observer = observer;
        this.taskEpsilon = taskEpsilon;
    }

    /**
     * Starts a job that is due, and sets its alarm for the next time. A start that was missed for longer than epsilon is
     * left out; one that comes while an earlier run is under way waits for its end, unless the job is concurrent.
     */
    void check(JobEntry entry) {
        entry.timer(null);
        entry.overdue(false);
        if (entry.isDisabled() || entry.schedule() == null || entry.schedule().isUsedUp()) {
            return;
        }
        Instant now = loop.now();
        JobSchedule schedule = entry.schedule().skipMissed(now, epsilon(entry), taskEpsilon);
        entry.schedule(schedule);
        if (schedule.isUsedUp()) {
            disableExhausted(entry);
            return;
        }
        Instant due = schedule.due().orElse(Instant.MAX);
        if (due.isAfter(now)) {
            alarm(entry, now, due);
        } else if (!entry.job().policy().concurrent() && entry.isBusy()) {
            entry.overdue(true);
        } else {
            start(entry, due);
            schedule.started().due().ifPresent(next -> alarm(entry, now, next));
        }
    }

    /** The run follows from the stored schedule, so nothing is written, unless its task id is that of an earlier run. */
    private void start(JobEntry entry, Instant due) {
        entry.schedule(entry.schedule().started());
        ActiveRun run = starter.add(entry, StoredRun.Cause.SCHEDULE, due, 0, "");
        if (run.run().due() == due.toEpochMilli()) {
            starter.begin(run);
        } else {
            persistence.save(entry, () -> starter.begin(run));
        }
    }

    private void alarm(JobEntry entry, Instant now, Instant due) {
        Duration wait = due.isBefore(now.plus(LONGEST_WAIT)) ? Duration.between(now, due) : LONGEST_WAIT;
        entry.timer(loop.after(wait.isNegative() ? Duration.ZERO : wait, () -> check(entry)));
    }

    private static Duration epsilon(JobEntry entry) {
        String text = entry.job().trigger() instanceof JobTrigger.Schedule schedule ? schedule.epsilon() : "";
        return text.isEmpty() ? null : IsoPeriod.parse(text).estimate();
    }

    /** Disables a job whose schedule has no start left, and tells. */
    void disableExhausted(JobEntry entry) {
        if (entry.isExhausted() && !entry.isDisabled()) {
            observer.exhausted(entry.job());
            entry.disabled(true);
            persistence.save(entry, () -> {});
        }
    }
}
