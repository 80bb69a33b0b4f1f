package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.chronos.scheduler.mesos.TaskName;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out after a start which stored runs have a task already. Until then no stored job is started, so none runs
 * twice.
 *
 * <p>The master is asked for all tasks of the framework, and then for one that cannot exist: the answer to this comes
 * after all others.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String END_MARK = "ct:0:0:chronos.end-of-recovery:";
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(15);

    private final EventLoop loop;
    private final JobTable jobs;
    private final RunStarter starter;
    private final ScheduleStarter schedules;
    private List<JobEntry> waiting = new ArrayList<>();
    private boolean running;
    private EventLoop.Timer patience;

    Recovery(EventLoop loop, JobTable jobs, RunStarter starter, ScheduleStarter schedules) {
        this.loop = loop;
        this.jobs = jobs;
        this.starter = starter;
        this.schedules = schedules;
    }

    /**
     * Jobs were read from the store.
     *
     * @param mayHaveTasks whether there was a framework before; if not, they start at once
     */
    void loaded(List<JobEntry> entries, boolean mayHaveTasks) {
        waiting = new ArrayList<>(entries);
        running = mayHaveTasks && !entries.isEmpty();
        if (!running) {
            startWaiting();
        }
    }

    /** The framework is subscribed. */
    void connected(MesosDriver driver) {
        if (running) {
            ask(driver, FIRST_PATIENCE);
        }
    }

    /** A framework of a new id has no tasks. */
    void frameworkIsNew() {
        if (running) {
            allTasksHeardOf();
        }
    }

    private void ask(MesosDriver driver, Duration wait) {
        driver.reconcile(List.of());
        driver.reconcile(List.of(new TaskId(END_MARK)));
        if (patience != null) {
            patience.cancel();
        }
        patience = loop.after(wait, () -> {
            LOG.info("the master has not yet told of all tasks: asking again");
            Duration doubled = wait.multipliedBy(2);
            ask(driver, doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled);
        });
    }

    void disconnected() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    boolean isEndMark(String taskId) {
        return taskId.equals(END_MARK);
    }

    /**
     * The run that a task belongs to which nobody here launched: a stored one, or one that follows from the schedule.
     *
     * @param stored the run of that id, null if none is stored
     * @return null if the task is nobody's
     */
    ActiveRun adopt(JobEntry entry, TaskName name, ActiveRun stored, TaskStatus status) {
        if (!running || status.state() == TaskState.TASK_UNKNOWN) {
            return null;
        }
        ActiveRun run = stored;
        if (run == null && isNextOfSchedule(entry, name)) {
            run = new ActiveRun(entry, new StoredRun(StoredRun.Cause.SCHEDULE, name.due(), 0, ""));
            entry.schedule(entry.schedule().started());
            entry.add(run);
        }
        if (run != null) {
            LOG.info("task {} goes on from before the start: {}", status.taskId(), status.state());
            run.launchedOn(status.agentId().orElse(null));
            run.heardOf(status.agentId().orElse(null), startOf(status));
        }
        return run;
    }

    private static boolean isNextOfSchedule(JobEntry entry, TaskName name) {
        return entry.schedule() != null
                && name.attempt() == 0
                && name.arguments().isEmpty()
                && entry.schedule()
                        .due()
                        .map(Instant::toEpochMilli)
                        .filter(due -> due == name.due())
                        .isPresent();
    }

    private Instant startOf(TaskStatus status) {
        return status.timestamp() > 0 ? Instant.ofEpochMilli((long) (status.timestamp() * 1000)) : loop.now();
    }

    /** The master has told of all tasks: what has none starts now. */
    void allTasksHeardOf() {
        disconnected();
        if (running) {
            running = false;
            startWaiting();
        }
    }

    private void startWaiting() {
        List<JobEntry> entries = waiting;
        waiting = List.of();
        for (JobEntry entry : entries) {
            if (jobs.get(entry.name()) == entry) {
                List.copyOf(entry.runs()).stream()
                        .filter(run -> run.state() == ActiveRun.State.PENDING)
                        .forEach(starter::begin);
                schedules.check(entry);
            }
        }
    }
}
