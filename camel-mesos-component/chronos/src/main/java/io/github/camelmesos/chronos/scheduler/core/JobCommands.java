package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.TaskId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries out what clients ask for. Each future completes when the change is durable. */
final class JobCommands {

    /** All runs of a job are stored with it, and ZooKeeper limits what a node holds. */
    private static final int MOST_RUNS = 1000;

    private final EventLoop loop;
    private final JobTable jobs;
    private final RunStarter starter;
    private final ScheduleStarter schedules;
    private final RunResults results;
    private final JobPersistence persistence;
    private final JobObserver observer;
    private final int historyLimit;
    private MesosDriver driver;

    JobCommands(
            EventLoop loop,
            JobTable jobs,
            RunStarter starter,
            ScheduleStarter schedules,
            RunResults results,
            JobPersistence persistence,
            JobObserver observer,
            int historyLimit) {
        this.loop = loop;
        this.jobs = jobs;
        this.starter = starter;
        this.schedules = schedules;
        this.results = results;
        this.persistence = persistence;
        this.observer = observer;
        this.historyLimit = historyLimit;
    }

    void connected(MesosDriver newDriver) {
        driver = newDriver;
    }

    /** Adds a job, or gives one of that name another definition. */
    void add(JobSubmission submission, CompletableFuture<Void> done) {
        ChronosJob job = submission.job();
        checkParents(job);
        JobEntry entry = jobs.get(job.name());
        if (entry == null) {
            entry = new JobEntry(job, submission.schedule(), new JobMeter(historyLimit));
        } else {
            jobs.unlink(entry);
            starter.unqueue(entry);
            entry.redefine(job, submission.schedule());
        }
        jobs.put(entry);
        JobEntry added = entry;
        persistence.save(entry, () -> {
            done.complete(null);
            if (jobs.get(added.name()) == added) {
                schedules.check(added);
            }
        });
    }

    private void checkParents(ChronosJob job) {
        for (String parent : job.parents()) {
            if (jobs.get(parent) == null && !parent.equals(job.name())) {
                throw RefusedException.invalid("parent '" + parent + "' of job '" + job.name() + "' does not exist");
            }
        }
        if (jobs.wouldBeCyclic(job.name(), job.parents())) {
            throw RefusedException.invalid("job '" + job.name() + "' would depend on itself");
        }
    }

    /** Runs a job now. */
    void run(String name, String arguments, CompletableFuture<Void> done) {
        JobEntry entry = existing(name);
        if (entry.runs().size() >= MOST_RUNS) {
            throw new RefusedException(429, "job '" + name + "' has " + MOST_RUNS + " runs under way already");
        }
        ActiveRun run = starter.add(entry, StoredRun.Cause.REQUEST, loop.now(), 0, arguments);
        persistence.save(entry, () -> {
            done.complete(null);
            starter.begin(run);
        });
    }

    /** Counts a success; false if there is no such job. */
    void markSuccessful(String name, CompletableFuture<Boolean> done) {
        JobEntry entry = jobs.get(name);
        if (entry == null) {
            done.complete(false);
        } else {
            results.succeeded(entry, () -> done.complete(true));
        }
    }

    /** Kills the tasks of a job. */
    void killTasks(String name, CompletableFuture<Void> done) {
        killTasks(existing(name));
        done.complete(null);
    }

    private void killTasks(JobEntry entry) {
        for (ActiveRun run : entry.runs()) {
            if (run.state().hasTask() && driver != null) {
                driver.kill(new TaskId(run.taskId()), Optional.ofNullable(run.agent()));
            }
        }
    }

    /**
     * Deletes a job and kills its tasks. Its children depend on its own parents from then on; those left without any
     * take over its schedule.
     */
    void delete(String name, CompletableFuture<Void> done) {
        JobEntry entry = existing(name);
        List<JobEntry> children = jobs.children(name);
        List<JobEntry> rescheduled = new ArrayList<>();
        for (JobEntry child : children) {
            jobs.unlink(child);
            if (inherit(child, entry)) {
                rescheduled.add(child);
            }
            jobs.put(child);
        }
        starter.unqueue(entry);
        killTasks(entry);
        entry.timer(null);
        jobs.remove(entry);
        persistence.change(children, List.of(name), () -> {
            done.complete(null);
            rescheduled.forEach(schedules::check);
        });
        observer.deleted(entry.job());
    }

    private static boolean inherit(JobEntry child, JobEntry deleted) {
        Set<String> parents = new LinkedHashSet<>(child.job().parents());
        parents.remove(deleted.name());
        parents.addAll(deleted.job().parents());
        child.succeededParents().retainAll(parents);
        if (!parents.isEmpty()) {
            child.retrigger(new JobTrigger.Parents(List.copyOf(parents)), null);
            return false;
        }
        child.retrigger(deleted.job().trigger(), deleted.schedule());
        return true;
    }

    private JobEntry existing(String name) {
        JobEntry entry = jobs.get(name);
        if (entry == null) {
            throw RefusedException.noSuchJob(name);
        }
        return entry;
    }
}
