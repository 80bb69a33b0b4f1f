package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of one run through a scheduler: each attempt is one short-lived scheduler job that runs the attempt's
 * script. The end of an attempt is known from the master's task updates; its result from the file that the script left.
 * The scheduler's own view is not asked, since it loses states.
 *
 * <p>So many attempts at most are in the scheduler's hands at once; the others queue here, in order, and are handed over
 * some at a time. Likewise, what has run is forgotten some at a time.
 */
public final class ChronosJobRunner implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChronosJobRunner.class);
    private static final int LOOKS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final JobNames names;
    private final JobScheduler scheduler;
    private final JobDelivery delivery;
    private final AttemptListener listener;
    private final ScheduledExecutorService timers;
    private final RunnerSettings settings;
    private final AgentChoice agents = new AgentChoice();
    private final EarlierAttempts earlier = new EarlierAttempts();
    private final Map<String, ScheduledAttempt> active = new ConcurrentHashMap<>();
    private final MissingJobs missing = new MissingJobs(LOOKS);
    private final HandOver handOver;

    /**
     * @param names of the run's jobs at the scheduler
     * @param timers for time limits; not closed here
     */
    public ChronosJobRunner(
            JobNames names,
            JobScheduler scheduler,
            JobDelivery delivery,
            AttemptListener listener,
            ScheduledExecutorService timers,
            RunnerSettings settings) {
        this.names = names;
        this.scheduler = scheduler;
        this.delivery = delivery;
        this.listener = listener;
        this.timers = timers;
        this.settings = settings;
        this.handOver = new HandOver(settings);
    }

    @Override
    public JobAttempt submit(Job job) {
        String name = names.of(job);
        ScheduledAttempt attempt;
        try {
            String command = delivery.deliver(job, bytes -> listener.staged(job, bytes));
            attempt = new ScheduledAttempt(name, job, command, this);
        } catch (IOException unusable) {
            LOG.warn("cannot start {}", job.name(), unusable);
            return ended(name, job, new JobOutcome.Refused(unusable.getMessage()));
        }
        active.put(name, attempt);
        listener.waiting(job);
        handOver.add(attempt);
        submitWhatFits();
        return attempt;
    }

    /**
     * Attempts that a launcher before this one has handed over; what is heard of them before they are waited for is kept.
     *
     * @param attempts their names at the scheduler
     */
    public void expect(Set<String> attempts) {
        earlier.expect(attempts);
    }

    /** Waits for an attempt that a launcher before this one has handed over, in the directories that the job has. */
    public JobAttempt resume(Job job) {
        ScheduledAttempt attempt = new ScheduledAttempt(names.of(job), job, "", this);
        attempt.markSubmitted();
        attempt.markAccepted();
        handOver.hasAnother();
        listener.waiting(job);
        Optional<TaskUpdate> heard = earlier.claim(attempt.name(), () -> active.put(attempt.name(), attempt));
        heard.ifPresent(this::onTask);
        findResults();
        return attempt;
    }

    /**
     * There is an agent.
     *
     * @param name by which the scheduler can tell it from others; empty where it has none
     */
    public void onAgent(String agent, String name) {
        agents.come(agent, name);
    }

    /** An agent is gone. What waits for another one than those it was lost on is tried anew, when there is none any more. */
    public void onAgentGone(String agent) {
        agents.gone(agent);
        active.values().stream()
                .filter(attempt -> attempt.isAccepted() && !attempt.wasRunning() && attempt.avoidsAgents())
                .filter(attempt -> agents.avoided(attempt.job().name()).isEmpty())
                .forEach(attempt -> end(attempt, new JobOutcome.Lost("no agent is left that it was not lost on")));
    }

    /** To be called for what the master says of any task; tasks of others are passed over. */
    public void onTask(TaskUpdate update) {
        ScheduledAttempt attempt = earlier.keepUnless(update, () -> active.get(update.jobName()));
        if (attempt == null) {
            return;
        }
        attempt.heard(update);
        switch (update.phase()) {
            case STAGING -> LOG.debug("{} is being started", attempt.name());
            case RUNNING -> started(attempt);
            case TERMINAL, REFUSED -> finish(attempt, update);
            default -> throw new IllegalArgumentException("unknown phase " + update.phase());
        }
    }

    /** Looks for results that no update told of. To be called when updates may have been missed, and now and then. */
    public void findResults() {
        active.values().stream().filter(ScheduledAttempt::isSubmitted).forEach(attempt -> {
            try {
                attempt.result().ifPresent(outcome -> end(attempt, outcome));
            } catch (IOException unreadable) {
                LOG.warn("cannot read the result of {}", attempt.name(), unreadable);
            }
        });
    }

    /**
     * Asks the scheduler whether it still has what it took and has not started; what it lost is tried again. To be called now
     * and then.
     */
    public void findMissing() {
        List<ScheduledAttempt> waiting = active.values().stream()
                .filter(attempt -> attempt.isAccepted() && !attempt.wasRunning())
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        scheduler.known().whenComplete((known, failure) -> {
            if (failure != null) {
                LOG.warn("the scheduler does not say which jobs it has: {}", failure.getMessage());
                return;
            }
            missing.lost(waiting, known)
                    .forEach(attempt -> end(attempt, new JobOutcome.Lost("the scheduler does not know it any more")));
        });
    }

    private void submitWhatFits() {
        for (ScheduledAttempt next = handOver.next(); next != null; next = handOver.next()) {
            submitToScheduler(next);
        }
    }

    private void submitToScheduler(ScheduledAttempt attempt) {
        scheduler
                .submit(
                        attempt.name(),
                        attempt.command(),
                        attempt.job().resources(),
                        attempt.avoid(agents.avoided(attempt.job().name())))
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        attempt.markAccepted();
                    } else {
                        LOG.warn("the scheduler did not take {}", attempt.name(), failure);
                        end(attempt, new JobOutcome.Lost("the scheduler did not take it: " + failure.getMessage()));
                    }
                });
    }

    private void started(ScheduledAttempt attempt) {
        Job job = attempt.job();
        Future<?> limit = job.timeLimit()
                .<Future<?>>map(duration -> timers.schedule(
                        () -> attempt.kill(ScheduledAttempt.KillCause.TIME_LIMIT),
                        duration.toMillis(),
                        TimeUnit.MILLISECONDS))
                .orElse(null);
        if (attempt.markRunning(limit)) {
            listener.running(job);
        } else if (limit != null) {
            limit.cancel(false);
        }
    }

    private void finish(ScheduledAttempt attempt, TaskUpdate update) {
        boolean expectsResult = update.phase() == TaskUpdate.Phase.TERMINAL && !attempt.isKilled();
        finish(attempt, update, expectsResult ? delivery.patience() : Duration.ZERO);
    }

    /** Looks again, after a pause that doubles, as long as a result may come to be seen. */
    private void finish(ScheduledAttempt attempt, TaskUpdate update, Duration patience) {
        try {
            Optional<JobOutcome> result = attempt.result();
            if (result.isEmpty() && !patience.isZero()) {
                Duration waited = delivery.patience().minus(patience);
                Duration pause = waited.isZero() ? FIRST_PAUSE : waited;
                Duration left = patience.compareTo(pause) > 0 ? patience.minus(pause) : Duration.ZERO;
                timers.schedule(() -> finish(attempt, update, left), pause.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            end(attempt, result.orElseGet(() -> attempt.outcomeWithoutResult(update)));
        } catch (IOException unreadable) {
            LOG.warn("cannot read the result of {}", attempt.name(), unreadable);
            end(attempt, new JobOutcome.Lost(unreadable.getMessage()));
        }
    }

    /** A kill is asked for; if nobody confirms it in time, the attempt is given up all the same. */
    void killAtScheduler(ScheduledAttempt attempt) {
        Duration patience = settings.killTimeout();
        timers.schedule(() -> giveUp(attempt), patience.toMillis(), TimeUnit.MILLISECONDS);
        scheduler
                .kill(attempt.name())
                .thenCompose(done -> attempt.wasRunning()
                        ? CompletableFuture.<Void>completedFuture(null)
                        : scheduler.delete(attempt.name()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("the scheduler did not kill {}", attempt.name(), failure);
                    }
                    if (!attempt.wasRunning()) {
                        giveUp(attempt);
                    }
                });
    }

    private void giveUp(ScheduledAttempt attempt) {
        finish(attempt, new TaskUpdate(attempt.name(), TaskUpdate.Phase.TERMINAL, "", "killed"), Duration.ZERO);
    }

    void end(ScheduledAttempt attempt, JobOutcome outcome) {
        boolean wasSubmitted = attempt.isSubmitted();
        if (active.remove(attempt.name()) == null) {
            return;
        }
        if (wasSubmitted) {
            handOver.ended(attempt.name(), outcome, active.isEmpty()).forEach(this::forget);
        }
        if (outcome instanceof JobOutcome.Lost) {
            agents.lost(attempt.job().name(), attempt.agent());
        } else {
            agents.ended(attempt.job().name());
        }
        JobOutcome measured = attempt.measured(delivery.ended(attempt.job(), outcome));
        listener.ended(attempt.end(measured));
        attempt.complete(measured);
        submitWhatFits();
    }

    private void forget(String name) {
        scheduler.delete(name).exceptionally(failure -> {
            LOG.debug("the scheduler did not forget {}", name, failure);
            return null;
        });
    }

    private JobAttempt ended(String name, Job job, JobOutcome outcome) {
        ScheduledAttempt attempt = new ScheduledAttempt(name, job, "", this);
        attempt.complete(outcome);
        return attempt;
    }
}
