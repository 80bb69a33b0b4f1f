package io.github.camelmesos.cluster.account;

import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the jobs of one step used on one cluster, all attempts together, also those that failed, were cancelled or lost.
 *
 * @param step step names, {@code /} between; all items of a scatter together
 * @param attempts by how they ended
 * @param reused jobs that were not run, since they had been done before
 * @param held what attempts had asked for, for as long as they ran
 * @param cpuMillis milliseconds of processors that were used, as far as they are known
 * @param unknownCpu attempts that ran, of which nobody knows how much processor time they used
 * @param peakMemoryMiB the most that one attempt used; empty where none was measured
 * @param stagedBytes copied or fetched for them; empty where nobody has counted
 * @param waitedMillis all their waits for a place in the cluster, together
 */
public record StepUse(
        String step,
        Map<AttemptOutcome, Long> attempts,
        long reused,
        Amounts held,
        long cpuMillis,
        long unknownCpu,
        OptionalLong peakMemoryMiB,
        OptionalLong stagedBytes,
        long waitedMillis) {

    public StepUse {
        attempts = Map.copyOf(attempts);
    }

    /** How attempts end. */
    public enum AttemptOutcome {
        SUCCEEDED,
        /** With an exit code that is not 0. */
        FAILED,
        TIMED_OUT,
        OUT_OF_MEMORY,
        LOST,
        REFUSED,
        CANCELLED
    }

    public long attemptCount() {
        return attempts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(AttemptOutcome outcome) {
        return attempts.getOrDefault(outcome, 0L);
    }

    /** Two steps' use as that of one. */
    StepUse plus(StepUse other) {
        EnumMap<AttemptOutcome, Long> all = new EnumMap<>(AttemptOutcome.class);
        all.putAll(attempts);
        other.attempts.forEach((outcome, count) -> all.merge(outcome, count, Math::addExact));
        return new StepUse(
                step,
                all,
                reused + other.reused,
                held.plus(other.held),
                Math.addExact(cpuMillis, other.cpuMillis),
                unknownCpu + other.unknownCpu,
                most(peakMemoryMiB, other.peakMemoryMiB),
                sum(stagedBytes, other.stagedBytes),
                Math.addExact(waitedMillis, other.waitedMillis));
    }

    StepUse named(String name) {
        return new StepUse(
                name, attempts, reused, held, cpuMillis, unknownCpu, peakMemoryMiB, stagedBytes, waitedMillis);
    }

    static OptionalLong most(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
    }

    static OptionalLong sum(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.addExact(one.getAsLong(), other.getAsLong()));
    }

    JsonValue json() {
        return out -> {
            out.field("step", step);
            out.object("attempts", counts -> attempts.forEach((outcome, count) -> counts.field(outcome.name(), count)));
            out.field("reused", reused)
                    .field("heldCpuMicros", held.cpuMicros())
                    .field("heldMemoryMiBMillis", held.memoryMiBMillis())
                    .field("heldGpuMillis", held.gpuMillis())
                    .field("cpuMillis", cpuMillis)
                    .field("unknownCpu", unknownCpu)
                    .field("waitedMillis", waitedMillis);
            peakMemoryMiB.ifPresent(mib -> out.field("peakMemoryMiB", mib));
            stagedBytes.ifPresent(bytes -> out.field("stagedBytes", bytes));
        };
    }

    static StepUse read(JsonObject json) {
        JsonObject counts = json.object("attempts");
        EnumMap<AttemptOutcome, Long> attempts = new EnumMap<>(AttemptOutcome.class);
        counts.names().forEach(name -> attempts.put(AttemptOutcome.valueOf(name), counts.integer(name, 0)));
        return new StepUse(
                json.string("step", "?"),
                attempts,
                json.integer("reused", 0),
                new Amounts(
                        json.integer("heldCpuMicros", 0),
                        json.integer("heldMemoryMiBMillis", 0),
                        json.integer("heldGpuMillis", 0)),
                json.integer("cpuMillis", 0),
                json.integer("unknownCpu", 0),
                optional(json, "peakMemoryMiB"),
                optional(json, "stagedBytes"),
                json.integer("waitedMillis", 0));
    }

    private static OptionalLong optional(JsonObject json, String name) {
        return json.has(name) ? OptionalLong.of(json.integer(name, 0)) : OptionalLong.empty();
    }
}
