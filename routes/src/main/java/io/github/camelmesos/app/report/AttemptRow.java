package io.github.camelmesos.app.report;

import io.github.camelmesos.app.account.StepName;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobOutcome.Exited;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.RunEvent.AttemptEnded;
import io.github.camelmesos.launcher.RunEvent.ExpressionEvaluated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One attempt at a job.
 *
 * @param job step names and scatter indices, {@code /} between
 * @param usage where its command ran to its end
 * @param ended of its command; where that is not known, when the launcher knew that it was over
 * @param problem what went wrong, where the command did not end by itself
 * @param expression whether it is an ExpressionTool, which runs in the launcher and not on the cluster
 */
record AttemptRow(
        String job,
        int attempt,
        JobResources resources,
        Instant queued,
        Optional<JobUsage> usage,
        Instant ended,
        OptionalInt exitCode,
        Optional<String> agent,
        Optional<String> problem,
        boolean expression) {

    private static final JobResources NOTHING = new JobResources(0, 0, 0, 0);

    static AttemptRow of(AttemptEnded event) {
        Optional<JobUsage> usage =
                event.outcome() instanceof Exited exited ? Optional.of(exited.usage()) : Optional.empty();
        return new AttemptRow(
                event.job(),
                event.attempt(),
                event.resources(),
                event.queued(),
                usage,
                usage.map(JobUsage::end).orElse(event.ended()),
                event.outcome() instanceof Exited exited ? OptionalInt.of(exited.exitCode()) : OptionalInt.empty(),
                event.agent(),
                problem(event.outcome()),
                false);
    }

    static AttemptRow of(ExpressionEvaluated event) {
        return new AttemptRow(
                event.job(),
                1,
                NOTHING,
                event.began(),
                Optional.of(new JobUsage(event.began(), event.ended(), Optional.empty(), OptionalLong.empty())),
                event.ended(),
                OptionalInt.of(0),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Optional<String> problem(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.TimedOut timedOut) {
            return Optional.of("timed out after " + timedOut.limit().toSeconds() + " s");
        }
        if (outcome instanceof JobOutcome.OutOfMemory memory) {
            return Optional.of("out of memory: " + memory.message());
        }
        if (outcome instanceof JobOutcome.Lost lost) {
            return Optional.of("lost: " + lost.reason());
        }
        if (outcome instanceof JobOutcome.Refused refused) {
            return Optional.of("refused: " + refused.reason());
        }
        return outcome instanceof JobOutcome.Cancelled ? Optional.of("cancelled") : Optional.empty();
    }

    /** The job's name without the indices of scatters: all its items together. */
    String step() {
        return StepName.of(job);
    }

    /** When its command began; when it was queued, where it never did. */
    Instant started() {
        return usage.map(JobUsage::start).orElse(queued);
    }

    /** How long its command ran; zero where that is not known. */
    Duration ran() {
        return usage.map(used -> Duration.between(used.start(), used.end()))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
    }

    Duration waited() {
        Duration waited = Duration.between(queued, started());
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** Whether it is known how much processor time it used. */
    boolean isCpuKnown() {
        return usage.flatMap(JobUsage::cpuTime).isPresent();
    }

    double cpuSeconds() {
        return usage.flatMap(JobUsage::cpuTime).orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** It did not end with exit code 0. What that means is for the tool to say, and for the run's errors. */
    boolean isOdd() {
        return problem.isPresent() || exitCode.orElse(1) != 0;
    }

    String result() {
        return expression ? "expression" : problem.orElseGet(() -> "exit code " + exitCode.orElse(0));
    }
}
