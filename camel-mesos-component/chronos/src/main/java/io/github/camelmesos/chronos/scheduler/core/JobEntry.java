package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobHistory;
import io.github.camelmesos.chronos.job.JobState;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.scheduler.schedule.JobSchedule;
import io.github.camelmesos.chronos.scheduler.store.StoredJob;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A job and all that is known of it. */
final class JobEntry {

    private static final int MOST_ENDED = 16;

    private final Map<String, ActiveRun> runs = new LinkedHashMap<>(4);
    private final Set<String> succeededParents = new LinkedHashSet<>(2);
    private final Deque<String> ended = new ArrayDeque<>(2);
    private final JobMeter meter;
    private ChronosJob job;
    private JobSchedule schedule;
    private EventLoop.Timer timer;
    private boolean overdue;

    /**
     * @param schedule null for a dependent job
     */
    JobEntry(ChronosJob job, JobSchedule schedule, JobMeter meter) {
        this.job = job;
        this.schedule = schedule;
        this.meter = meter;
    }

    String name() {
        return job.name();
    }

    ChronosJob job() {
        return job;
    }

    /** Null for a dependent job. */
    JobSchedule schedule() {
        return schedule;
    }

    void schedule(JobSchedule value) {
        schedule = value;
    }

    JobMeter meter() {
        return meter;
    }

    /** Another definition takes the place of this one. Runs that have a task go on, others are forgotten. */
    void redefine(ChronosJob newJob, JobSchedule newSchedule) {
        job = newJob;
        schedule = newSchedule;
        succeededParents.clear();
        overdue = false;
        runs.values().removeIf(run -> !run.state().hasTask());
        timer(null);
    }

    /** Something else starts the job from now on. */
    void retrigger(JobTrigger newTrigger, JobSchedule newSchedule) {
        job = job.withTrigger(newTrigger);
        schedule = newSchedule;
    }

    void history(JobHistory value) {
        job = job.withHistory(value);
    }

    void disabled(boolean value) {
        job = job.withPolicy(job.policy().withDisabled(value));
    }

    boolean isDisabled() {
        return job.policy().disabled();
    }

    void timer(EventLoop.Timer value) {
        if (timer != null) {
            timer.cancel();
        }
        timer = value;
    }

    /** Whether a start of its schedule came while another run was under way. */
    boolean overdue() {
        return overdue;
    }

    void overdue(boolean value) {
        overdue = value;
    }

    Collection<ActiveRun> runs() {
        return runs.values();
    }

    ActiveRun run(String taskId) {
        return runs.get(taskId);
    }

    void add(ActiveRun run) {
        runs.put(run.taskId(), run);
    }

    void drop(ActiveRun run) {
        runs.remove(run.taskId());
    }

    void end(ActiveRun run) {
        drop(run);
        ended.addLast(run.taskId());
        if (ended.size() > MOST_ENDED) {
            ended.removeFirst();
        }
    }

    /** The tasks whose end is accounted for, the latest ones. */
    Collection<String> ended() {
        return ended;
    }

    boolean isBusy() {
        for (ActiveRun run : runs.values()) {
            if (run.state().isBusy()) {
                return true;
            }
        }
        return false;
    }

    /** Whether no repetition of the schedule is left and nothing of it is under way. */
    boolean isExhausted() {
        return schedule != null && schedule.isUsedUp() && runs.isEmpty();
    }

    /** The parents that succeeded since they last started this job. */
    Set<String> succeededParents() {
        return succeededParents;
    }

    /** The job as it is shown: with what is left of its schedule. */
    ChronosJob view() {
        if (schedule != null && job.trigger() instanceof JobTrigger.Schedule added) {
            return job.withTrigger(new JobTrigger.Schedule(schedule.text(), added.timeZone(), added.epsilon()));
        }
        return job;
    }

    JobSummary summary() {
        return new JobSummary(
                name(),
                job.history().status(),
                state(),
                schedule == null ? "" : schedule.text(),
                job.parents(),
                isDisabled());
    }

    JobState state() {
        int running = 0;
        boolean queued = false;
        for (ActiveRun run : runs.values()) {
            if (run.state() == ActiveRun.State.RUNNING) {
                running++;
            } else if (run.state() != ActiveRun.State.DELAYED) {
                queued = true;
            }
        }
        return new JobState(queued, running);
    }

    StoredJob stored() {
        return new StoredJob(
                job,
                schedule == null ? 0 : schedule.interval().start().toInstant().toEpochMilli(),
                schedule == null ? 0 : schedule.next(),
                schedule == null ? 0 : schedule.used(),
                runs.values().stream().map(ActiveRun::run).toList(),
                List.copyOf(succeededParents),
                List.copyOf(ended));
    }
}
