package io.github.camelmesos.cluster.price;

import io.github.camelmesos.cluster.ClusterResources;
import java.time.Duration;
import java.time.Instant;

/**
 * Resources times the time for which they were held. May be negative where it is a difference.
 *
 * @param cpuMicros millionths of a cpu-second
 * @param memoryMiBMillis thousandths of a MiB-second
 * @param gpuMillis thousandths of a gpu-second
 */
public record Amounts(long cpuMicros, long memoryMiBMillis, long gpuMillis) {

    public static final Amounts NONE = new Amounts(0, 0, 0);

    private static final int THOUSANDTHS = 1000;

    /** Of resources held for some milliseconds. */
    public static Amounts of(ClusterResources held, long millis) {
        return of(held.cpus(), held.memoryMiB(), held.gpus(), millis);
    }

    /** Of resources held from one moment to another; nothing where the clocks of two machines have the end first. */
    public static Amounts of(ClusterResources held, Instant from, Instant to) {
        return of(held, millis(from, to));
    }

    /** Of a job. */
    public static Amounts of(double cpus, long memoryMiB, int gpus, long millis) {
        return new Amounts(
                Math.multiplyExact(Math.round(cpus * THOUSANDTHS), millis),
                Math.multiplyExact(memoryMiB, millis),
                Math.multiplyExact((long) gpus, millis));
    }

    /** Between two moments; 0 where the end comes first. */
    public static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(cpuMicros, other.cpuMicros),
                Math.addExact(memoryMiBMillis, other.memoryMiBMillis),
                Math.addExact(gpuMillis, other.gpuMillis));
    }

    public Amounts minus(Amounts other) {
        return new Amounts(
                Math.subtractExact(cpuMicros, other.cpuMicros),
                Math.subtractExact(memoryMiBMillis, other.memoryMiBMillis),
                Math.subtractExact(gpuMillis, other.gpuMillis));
    }
}
