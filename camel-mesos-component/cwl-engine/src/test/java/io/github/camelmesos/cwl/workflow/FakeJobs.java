package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.JobUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** A job runner whose jobs end when and as a test says. */
final class FakeJobs implements JobRunner {

    private static final JobUsage USAGE =
            new JobUsage(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Optional.of(Duration.ZERO), OptionalLong.empty());

    private final Map<String, Attempt> running = new ConcurrentHashMap<>();
    private final Collection<String> submitted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Collection<String> accepted = new ConcurrentLinkedQueue<>();
    private volatile Predicate<Job> standIn = job -> false;
    private volatile Function<Job, Optional<JobOutcome>> script = job -> Optional.empty();

    /** Jobs end at once, with these outcomes; one without an outcome runs until it is told to end. */
    void answer(Function<Job, Optional<JobOutcome>> outcomes) {
        script = outcomes;
    }

    void answerAll(JobOutcome outcome) {
        answer(job -> Optional.of(outcome));
    }

    /** These are not run: what an earlier job left stands in for them. */
    void standInFor(Predicate<Job> which) {
        standIn = which;
    }

    /** Name and number of the attempts whose outputs were good. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    @Override
    public JobAttempt submit(Job job) {
        submitted.add(job.name() + " " + job.attempt());
        count.incrementAndGet();
        Attempt attempt = new Attempt(job);
        running.put(job.name(), attempt);
        most.accumulateAndGet(running.size(), Math::max);
        script.apply(job).ifPresent(attempt::end);
        return attempt;
    }

    void end(String name, JobOutcome outcome) {
        running.get(name).end(outcome);
    }

    List<String> running() {
        return running.keySet().stream().sorted().toList();
    }

    Job job(String name) {
        return running.get(name).job;
    }

    /** Name and number of each attempt. */
    List<String> submitted() {
        return List.copyOf(submitted);
    }

    int submittedCount() {
        return count.get();
    }

    int mostAtOnce() {
        return most.get();
    }

    static JobOutcome exit(int code) {
        return new JobOutcome.Exited(code, USAGE);
    }

    private final class Attempt implements JobAttempt {

        private final Job job;
        private final CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();

        private Attempt(Job job) {
            this.job = job;
        }

        private void end(JobOutcome how) {
            running.remove(job.name(), this);
            outcome.complete(how);
        }

        @Override
        public CompletionStage<JobOutcome> outcome() {
            return outcome;
        }

        @Override
        public void cancel() {
            end(new JobOutcome.Cancelled());
        }

        @Override
        public void accepted() {
            accepted.add(job.name() + " " + job.attempt());
        }

        @Override
        public boolean rejected() {
            return standIn.test(job);
        }
    }
}
