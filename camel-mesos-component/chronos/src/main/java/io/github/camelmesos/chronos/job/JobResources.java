package io.github.camelmesos.chronos.job;

/**
 * What one task of a job reserves.
 *
 * @param cpus shares of a processor, for instance 0.1
 * @param mem memory in MiB
 * @param disk disk in MiB
 */
public record JobResources(double cpus, double mem, double disk) {

    /** Chronos' defaults: 0.1 cpus, 128 MiB of memory, 256 MiB of disk. */
    public static final JobResources DEFAULT = new JobResources(0.1, 128, 256);
}
