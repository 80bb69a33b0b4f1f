package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.cluster.account.StepUse.AttemptOutcome;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.RunEvent.AttemptEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds up what the jobs of one step use. */
final class StepMeter {

    private final String step;
    private final Map<AttemptOutcome, Long> attempts = new EnumMap<>(AttemptOutcome.class);
    private long reused;
    private Amounts held = Amounts.NONE;
    private long cpuMillis;
    private long unknownCpu;
    private OptionalLong peakMemoryMiB = OptionalLong.empty();
    private OptionalLong stagedBytes = OptionalLong.empty();
    private long waitedMillis;

    StepMeter(String step) {
        this.step = step;
    }

    /**
     * An attempt is over.
     *
     * @param seenRunning when its process was seen to run; empty for one that never was
     */
    void ended(AttemptEnded event, Optional<Instant> seenRunning) {
        attempts.merge(outcome(event.outcome()), 1L, Long::sum);
        // All that is copied or fetched is told, so nothing told is nothing copied.
        staged(0);
        Optional<JobUsage> usage =
                event.outcome() instanceof JobOutcome.Exited exited ? Optional.of(exited.usage()) : Optional.empty();
        Optional<Instant> started = usage.map(JobUsage::start).or(() -> seenRunning);
        Instant ended = usage.map(JobUsage::end).orElse(event.ended());
        started.ifPresent(from -> hold(event, Amounts.millis(from, ended)));
        waitedMillis += Amounts.millis(event.queued(), started.orElse(ended));
        Optional<Duration> cpu = usage.flatMap(JobUsage::cpuTime);
        cpuMillis += cpu.map(Duration::toMillis).orElse(0L);
        unknownCpu += started.isPresent() && cpu.isEmpty() ? 1 : 0;
        usage.map(JobUsage::peakMemoryMiB).orElse(OptionalLong.empty()).ifPresent(this::peak);
    }

    private void hold(AttemptEnded event, long millis) {
        held = held.plus(Amounts.of(event.resources().cpus(), event.resources().memoryMiB(), 0, millis));
    }

    private void peak(long mib) {
        peakMemoryMiB = OptionalLong.of(Math.max(mib, peakMemoryMiB.orElse(0)));
    }

    void reused() {
        reused++;
    }

    void staged(long bytes) {
        stagedBytes = OptionalLong.of(stagedBytes.orElse(0) + bytes);
    }

    StepUse use() {
        return new StepUse(
                step, attempts, reused, held, cpuMillis, unknownCpu, peakMemoryMiB, stagedBytes, waitedMillis);
    }

    private static AttemptOutcome outcome(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Exited exited) {
            return exited.exitCode() == 0 ? AttemptOutcome.SUCCEEDED : AttemptOutcome.FAILED;
        }
        if (outcome instanceof JobOutcome.TimedOut) {
            return AttemptOutcome.TIMED_OUT;
        }
        if (outcome instanceof JobOutcome.OutOfMemory) {
            return AttemptOutcome.OUT_OF_MEMORY;
        }
        if (outcome instanceof JobOutcome.Refused) {
            return AttemptOutcome.REFUSED;
        }
        return outcome instanceof JobOutcome.Cancelled ? AttemptOutcome.CANCELLED : AttemptOutcome.LOST;
    }
}
