package io.github.camelmesos.cwl.job;

/**
 * What a job is given.
 *
 * @param cpus may be a fraction
 * @param memoryMiB MiB
 * @param tmpdirMiB MiB
 * @param outdirMiB MiB
 */
public record JobResources(double cpus, long memoryMiB, long tmpdirMiB, long outdirMiB) {

    /** MiB of disk: both directories. */
    public long diskMiB() {
        return tmpdirMiB + outdirMiB;
    }

    /** The same, with at least so many MiB of memory. */
    public JobResources withMemoryOfAtLeast(long least) {
        return new JobResources(cpus, Math.max(memoryMiB, least), tmpdirMiB, outdirMiB);
    }
}
