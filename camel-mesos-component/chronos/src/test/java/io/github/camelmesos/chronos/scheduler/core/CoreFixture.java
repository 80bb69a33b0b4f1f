package io.github.camelmesos.chronos.scheduler.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosJobBuilder;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.chronos.scheduler.store.MemoryJobStore;
import io.github.camelmesos.mesos.message.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A scheduler without threads, network and real time. */
final class CoreFixture {

    static final Instant START = Instant.parse("2026-11-22T13:00:00Z");

    final MemoryJobStore store = new MemoryJobStore();
    final ManualEventLoop loop = new ManualEventLoop(START);
    final List<String> told = new ArrayList<>();
    FakeMesos mesos = new FakeMesos();
    SchedulerCore core;

    private final CoreSettings settings;

    CoreFixture() {
        this(CoreSettings.DEFAULT);
    }

    CoreFixture(CoreSettings settings) {
        this.settings = settings;
        begin();
        connect(true);
    }

    private void begin() {
        core = new SchedulerCore(loop, store, settings, new Told(), cause -> told.add("store: " + cause.getMessage()));
        core.load(store.load(), store.frameworkId().isPresent());
        loop.settle();
    }

    void connect(boolean newFramework) {
        store.keepFrameworkId("F");
        core.connected(mesos, newFramework);
        loop.settle();
    }

    /** Another scheduler takes over what is stored; tasks are no longer followed. */
    void restart() {
        core.close();
        begin();
        mesos = new FakeMesos();
    }

    static ChronosJobBuilder job(String name) {
        return ChronosJob.named(name).command("true");
    }

    static ChronosJob oneShot(String name) {
        return job(name)
                .schedule("R1/2026-11-22T12:59:00Z/P1Y")
                .policy(retries(0))
                .build();
    }

    static JobPolicy retries(int retries) {
        return JobPolicy.DEFAULT.withRetries(retries);
    }

    void add(ChronosJob job) {
        await(core.add(JobSubmission.of(job, loop.now())));
    }

    <T> T await(CompletableFuture<T> future) {
        loop.settle();
        assertThat(future).isDone();
        try {
            return future.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    <T> T ask(Function<JobQueries, T> question) {
        return await(core.query(question));
    }

    JobSummary summary(String name) {
        return ask(JobQueries::summary).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void offer(double cpus) {
        core.offers(List.of(mesos.offer(cpus, 100_000)));
        loop.settle();
    }

    void update(String taskId, TaskState state) {
        core.update(mesos.status(taskId, state));
        loop.settle();
    }

    /** The live task of a job runs and ends. */
    void end(String job, TaskState state) {
        String task = mesos.taskOf(job);
        update(task, TaskState.TASK_RUNNING);
        update(task, state);
    }

    void pass(Duration duration) {
        loop.pass(duration);
    }

    private final class Told implements JobObserver {

        @Override
        public void exhausted(ChronosJob job) {
            told.add("exhausted " + job.name());
        }

        @Override
        public void failed(ChronosJob job, Failure failure) {
            told.add("failed " + job.name() + " " + failure.message());
        }

        @Override
        public void disabledAfterFailures(ChronosJob job, Failure failure) {
            told.add("disabled " + job.name());
        }

        @Override
        public void deleted(ChronosJob job) {
            told.add("deleted " + job.name());
        }
    }
}
