package io.github.camelmesos.cluster;

/**
 * An amount of resources.
 *
 * @param cpus may be a fraction
 * @param memoryMiB MiB
 * @param diskMiB MiB
 */
public record ClusterResources(double cpus, long memoryMiB, long diskMiB) {

    public ClusterResources times(int factor) {
        return new ClusterResources(cpus * factor, memoryMiB * factor, diskMiB * factor);
    }

    public ClusterResources plus(ClusterResources other) {
        return new ClusterResources(cpus + other.cpus, memoryMiB + other.memoryMiB, diskMiB + other.diskMiB);
    }

    /** True when none of the amounts is more than the other's. */
    public boolean fitsIn(ClusterResources other) {
        return cpus <= other.cpus && memoryMiB <= other.memoryMiB && diskMiB <= other.diskMiB;
    }
}
