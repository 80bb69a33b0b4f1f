package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobUsage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** An attempt that is queued for, or handed to, the scheduler. Its own lock guards its state. */
final class ScheduledAttempt implements JobAttempt {

    /** Why an attempt is being killed. */
    enum KillCause {
        NONE,
        CANCELLED,
        TIME_LIMIT
    }

    private static final long MIB = 1 << 20;

    private final String name;
    private final Job job;
    private final String command;
    private final Instant queued = Instant.now();
    private final ChronosJobRunner runner;
    private final CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();
    private KillCause killCause = KillCause.NONE;
    private boolean submitted;
    private boolean accepted;
    private boolean running;
    private Future<?> timeLimit;
    private String agent = "";
    private Set<String> avoided = Set.of();
    private OptionalLong peakMemory = OptionalLong.empty();

    ScheduledAttempt(String name, Job job, String command, ChronosJobRunner runner) {
        this.name = name;
        this.job = job;
        this.command = command;
        this.runner = runner;
    }

    String name() {
        return name;
    }

    Job job() {
        return job;
    }

    /** Where it is and what it used, as the master says. */
    synchronized void heard(TaskUpdate update) {
        agent = update.agent().isEmpty() ? agent : update.agent();
        peakMemory = update.peakMemory().isPresent() ? update.peakMemory() : peakMemory;
    }

    /** An outcome with the peak of memory, which the result file does not have. */
    synchronized JobOutcome measured(JobOutcome how) {
        if (peakMemory.isEmpty() || !(how instanceof JobOutcome.Exited exited)) {
            return how;
        }
        JobUsage usage = exited.usage();
        OptionalLong mib = OptionalLong.of((peakMemory.getAsLong() + MIB - 1) / MIB);
        return new JobOutcome.Exited(exited.exitCode(), new JobUsage(usage.start(), usage.end(), usage.cpuTime(), mib));
    }

    synchronized AttemptEnd end(JobOutcome how) {
        return new AttemptEnd(job, how, running, queued, Optional.of(agent).filter(id -> !id.isEmpty()));
    }

    String command() {
        return command;
    }

    @Override
    public CompletionStage<JobOutcome> outcome() {
        return outcome;
    }

    @Override
    public void cancel() {
        kill(KillCause.CANCELLED);
    }

    /** Asks for a kill once; one that the scheduler does not have yet is over at once. */
    void kill(KillCause cause) {
        boolean neverStarted;
        synchronized (this) {
            if (killCause != KillCause.NONE || outcome.isDone()) {
                return;
            }
            killCause = cause;
            neverStarted = !submitted;
        }
        if (neverStarted) {
            runner.end(this, new JobOutcome.Cancelled());
        } else {
            runner.killAtScheduler(this);
        }
    }

    /** Whether a kill was asked for. */
    synchronized boolean isKilled() {
        return killCause != KillCause.NONE;
    }

    /** False when it was cancelled before. */
    synchronized boolean markSubmitted() {
        submitted = killCause == KillCause.NONE;
        return submitted;
    }

    /** True the first time. */
    synchronized boolean markRunning(Future<?> limit) {
        if (running || outcome.isDone()) {
            return false;
        }
        running = true;
        timeLimit = limit;
        return true;
    }

    /** The agents that it must not run on; returns them. */
    synchronized Set<String> avoid(Set<String> names) {
        avoided = names;
        return names;
    }

    synchronized boolean avoidsAgents() {
        return !avoided.isEmpty();
    }

    /** Id of the agent it is on; empty where that is not known. */
    synchronized String agent() {
        return agent;
    }

    synchronized boolean wasRunning() {
        return running;
    }

    synchronized void markAccepted() {
        accepted = true;
    }

    /** Whether the scheduler has said that it has it. */
    synchronized boolean isAccepted() {
        return accepted;
    }

    synchronized boolean isSubmitted() {
        return submitted;
    }

    /** True the first time. */
    synchronized boolean complete(JobOutcome result) {
        if (timeLimit != null) {
            timeLimit.cancel(false);
        }
        return outcome.complete(result);
    }

    /** The result file is believed over any state. */
    Optional<JobOutcome> result() throws IOException {
        return AttemptResult.read(job.directories())
                .map(result -> new JobOutcome.Exited(result.exitCode(), result.usage()));
    }

    /** What an attempt without a result came to, given the last word of the master. */
    synchronized JobOutcome outcomeWithoutResult(TaskUpdate update) {
        if (killCause == KillCause.TIME_LIMIT) {
            return new JobOutcome.TimedOut(job.timeLimit().orElseThrow());
        }
        if (killCause == KillCause.CANCELLED) {
            return new JobOutcome.Cancelled();
        }
        if (update.isOutOfMemory()) {
            return new JobOutcome.OutOfMemory(update.message());
        }
        return update.phase() == TaskUpdate.Phase.REFUSED
                ? new JobOutcome.Refused(update.explanation())
                : new JobOutcome.Lost(update.explanation());
    }
}
