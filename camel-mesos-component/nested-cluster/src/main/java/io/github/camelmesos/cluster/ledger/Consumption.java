package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;

/** Resources times the seconds for which they were held. */
public record Consumption(double cpuSeconds, double memoryMiBSeconds, double gpuSeconds) {

    public static final Consumption NONE = new Consumption(0, 0, 0);

    public static Consumption of(ClusterResources held, double seconds) {
        return new Consumption(held.cpus() * seconds, held.memoryMiB() * seconds, held.gpus() * seconds);
    }

    public Consumption plus(Consumption other) {
        return new Consumption(
                cpuSeconds + other.cpuSeconds,
                memoryMiBSeconds + other.memoryMiBSeconds,
                gpuSeconds + other.gpuSeconds);
    }

    Consumption times(double factor) {
        return new Consumption(cpuSeconds * factor, memoryMiBSeconds * factor, gpuSeconds * factor);
    }

    /** For how many seconds all of a pool would have to be held, of that resource of which most was used. */
    public double dominantSeconds(ClusterResources pool) {
        double cpus = pool.cpus() > 0 ? cpuSeconds / pool.cpus() : 0;
        double memory = pool.memoryMiB() > 0 ? memoryMiBSeconds / pool.memoryMiB() : 0;
        double gpus = pool.gpus() > 0 ? gpuSeconds / pool.gpus() : 0;
        return Math.max(cpus, Math.max(memory, gpus));
    }
}
