package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.chronos.scheduler.schedule.JobSchedule;
import io.github.camelmesos.chronos.scheduler.schedule.RepeatingInterval;
import io.github.camelmesos.chronos.scheduler.store.JobStore;
import io.github.camelmesos.chronos.scheduler.store.StoredJob;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The scheduler of one leadership: it owns the jobs from the moment they are read from the store until it is closed.
 * Safe for use by several threads; everything happens on the event loop.
 */
public final class SchedulerCore implements AutoCloseable {

    private final EventLoop loop;
    private final JobTable jobs = new JobTable();
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    private final int historyLimit;
    private final OfferMatcher matcher;
    private final Recovery recovery;
    private final Reconciler reconciler;
    private final TaskUpdates updates;
    private final JobCommands commands;
    private final JobQueries queries;
    private volatile boolean closed;

    /**
     * @param onStoreFailure told when the store cannot be written: the scheduler must then be closed
     */
    public SchedulerCore(
            EventLoop loop,
            JobStore store,
            CoreSettings settings,
            JobObserver observer,
            Consumer<Throwable> onStoreFailure) {
        this.loop = loop;
        this.historyLimit = settings.historyLimit();
        RunQueue queue = new RunQueue();
        Counters counters = new Counters();
        JobPersistence persistence = new JobPersistence(store, loop, onStoreFailure);
        matcher = new OfferMatcher(loop, queue, settings, counters);
        RunStarter starter = new RunStarter(loop, jobs, queue, matcher);
        ScheduleStarter schedules = new ScheduleStarter(loop, starter, persistence, observer, settings.taskEpsilon());
        RunResults results = new RunResults(loop, jobs, starter, schedules, persistence, observer, settings, counters);
        recovery = new Recovery(loop, jobs, starter, schedules);
        reconciler = new Reconciler(loop, jobs, settings.reconcileEvery());
        updates = new TaskUpdates(loop, jobs, results, recovery);
        commands = new JobCommands(
                loop, jobs, starter, schedules, results, persistence, observer, settings.historyLimit());
        queries = new JobQueries(jobs, queue, counters);
    }

    /**
     * Takes over stored jobs; called once, first.
     *
     * @param mayHaveTasks whether there was a framework before whose tasks may still run
     */
    public void load(List<StoredJob> stored, boolean mayHaveTasks) {
        loop.execute(() -> {
            List<JobEntry> entries = new ArrayList<>(stored.size());
            for (StoredJob job : stored) {
                JobEntry entry = entry(job);
                jobs.put(entry);
                entries.add(entry);
            }
            recovery.loaded(entries, mayHaveTasks);
        });
    }

    private JobEntry entry(StoredJob stored) {
        JobSchedule schedule = null;
        if (stored.job().trigger() instanceof JobTrigger.Schedule trigger) {
            Instant start = Instant.ofEpochMilli(stored.start());
            RepeatingInterval interval = RepeatingInterval.parse(trigger.schedule(), trigger.timeZone(), start);
            schedule = new JobSchedule(interval, stored.next(), stored.used());
        }
        JobEntry entry = new JobEntry(stored.job(), schedule, new JobMeter(historyLimit));
        stored.runs().forEach(run -> entry.add(new ActiveRun(entry, run)));
        entry.succeededParents().addAll(stored.succeededParents());
        entry.ended().addAll(stored.ended());
        return entry;
    }

    /**
     * The framework is subscribed.
     *
     * @param frameworkIsNew whether the master gave it a new id, so that it has no tasks
     */
    public void connected(MesosDriver driver, boolean frameworkIsNew) {
        loop.execute(() -> {
            updates.connected(driver);
            commands.connected(driver);
            if (frameworkIsNew) {
                recovery.frameworkIsNew();
            }
            recovery.connected(driver);
            reconciler.connected(driver);
            matcher.connected(driver);
        });
    }

    /** The subscription is lost. */
    public void disconnected() {
        loop.execute(() -> {
            matcher.disconnected();
            reconciler.disconnected();
            recovery.disconnected();
        });
    }

    /** Offers came. */
    public void offers(List<Offer> offers) {
        loop.execute(() -> matcher.offered(offers));
    }

    /** An offer is void. */
    public void rescinded(OfferId offer) {
        loop.execute(() -> matcher.rescinded(offer));
    }

    /** A task was heard of. */
    public void update(TaskStatus status) {
        loop.execute(() -> updates.update(status));
    }

    /** A call did not reach the master. */
    public void callLost() {
        loop.execute(reconciler::callLost);
    }

    /** Adds or replaces a job. */
    public CompletableFuture<Void> add(JobSubmission submission) {
        return this.<Void>command(done -> commands.add(submission, done));
    }

    /** Deletes a job and kills its tasks. */
    public CompletableFuture<Void> delete(String job) {
        return this.<Void>command(done -> commands.delete(job, done));
    }

    /** Runs a job now. */
    public CompletableFuture<Void> run(String job, String arguments) {
        return this.<Void>command(done -> commands.run(job, arguments, done));
    }

    /** Kills the tasks of a job. */
    public CompletableFuture<Void> killTasks(String job) {
        return this.<Void>command(done -> commands.killTasks(job, done));
    }

    /** Counts a success of a job; false if there is none of that name. */
    public CompletableFuture<Boolean> markSuccessful(String job) {
        return this.<Boolean>command(done -> commands.markSuccessful(job, done));
    }

    /** Answers a question about jobs. */
    public <T> CompletableFuture<T> query(Function<JobQueries, T> question) {
        return this.<T>command(done -> done.complete(question.apply(queries)));
    }

    private <T> CompletableFuture<T> command(Consumer<CompletableFuture<T>> work) {
        if (closed) {
            return CompletableFuture.failedFuture(RefusedException.unavailable());
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        open.add(done);
        done.whenComplete((value, failure) -> open.remove(done));
        loop.execute(() -> {
            try {
                work.accept(done);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        if (closed) {
            done.completeExceptionally(RefusedException.interrupted());
        }
        return done;
    }

    /** Stops. Whoever waits for an answer is told that there is none: the change may be durable already. Tasks go on. */
    @Override
    public void close() {
        closed = true;
        loop.close();
        open.forEach(done -> done.completeExceptionally(RefusedException.interrupted()));
    }
}
