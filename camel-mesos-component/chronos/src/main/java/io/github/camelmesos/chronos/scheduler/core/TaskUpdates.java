package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.chronos.scheduler.mesos.TaskName;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of tasks. An update is acknowledged when what follows from it is durable, so that none is lost; one that comes
 * again is recognised and only acknowledged.
 */
final class TaskUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(TaskUpdates.class);

    /** A master that has just started may know a task only when its agent has come back. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final JobTable jobs;
    private final RunResults results;
    private final Recovery recovery;
    private MesosDriver driver;

    TaskUpdates(EventLoop loop, JobTable jobs, RunResults results, Recovery recovery) {
        this.loop = loop;
        this.jobs = jobs;
        this.results = results;
        this.recovery = recovery;
    }

    void connected(MesosDriver newDriver) {
        driver = newDriver;
    }

    void update(TaskStatus status) {
        String id = status.taskId().value();
        if (recovery.isEndMark(id)) {
            recovery.allTasksHeardOf();
            return;
        }
        ActiveRun run = run(id, status);
        if (run == null) {
            unknown(status);
        } else if (status.state() == TaskState.TASK_UNKNOWN && !run.doubted()) {
            run.doubt();
            loop.after(DOUBT, () -> driver.reconcile(List.of(status.taskId())));
        } else if (isEnd(status.state())) {
            LOG.debug("task {} {}", id, status.state());
            results.ended(run, status, () -> acknowledge(status));
        } else {
            if (status.state() != TaskState.TASK_STAGING) {
                run.heardOf(status.agentId().orElse(null), loop.now());
            }
            acknowledge(status);
        }
    }

    private ActiveRun run(String id, TaskStatus status) {
        Optional<TaskName> name = TaskName.parse(id);
        JobEntry entry = name.map(TaskName::job).map(jobs::get).orElse(null);
        if (entry == null || entry.ended().contains(id)) {
            return null;
        }
        ActiveRun run = entry.run(id);
        if (run != null && run.state().hasTask()) {
            return run;
        }
        return recovery.adopt(entry, name.get(), run, status);
    }

    /** Unreachable and unknown tasks are gone as far as a job is concerned; should one come back, it is killed. */
    private static boolean isEnd(TaskState state) {
        return state.isTerminal() || state == TaskState.TASK_UNREACHABLE || state == TaskState.TASK_UNKNOWN;
    }

    private void unknown(TaskStatus status) {
        if (!isEnd(status.state())) {
            LOG.info("killing task {}, which belongs to no job", status.taskId());
            driver.kill(status.taskId(), status.agentId());
        }
        acknowledge(status);
    }

    private void acknowledge(TaskStatus status) {
        if (status.uuid().isPresent()) {
            driver.acknowledge(status);
        }
    }
}
