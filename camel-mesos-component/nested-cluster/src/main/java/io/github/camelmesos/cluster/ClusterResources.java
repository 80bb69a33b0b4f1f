package io.github.camelmesos.cluster;

/**
 * An amount of resources. As Mesos does, cpus are counted in thousandths, so that sums are exact.
 *
 * @param cpus may be a fraction; rounded to three decimals
 * @param memoryMiB MiB
 * @param diskMiB MiB
 * @param gpus whole ones
 */
public record ClusterResources(double cpus, long memoryMiB, long diskMiB, int gpus) {

    public static final ClusterResources NONE = new ClusterResources(0, 0, 0);

    public ClusterResources {
        if (!(cpus >= 0) || memoryMiB < 0 || diskMiB < 0 || gpus < 0) {
            throw new IllegalArgumentException("an amount of resources must not be negative: " + cpus + " cpus, "
                    + memoryMiB + " MiB memory, " + diskMiB + " MiB disk, " + gpus + " gpus");
        }
        cpus = Math.rint(cpus * 1000) / 1000;
    }

    /** Without gpus. */
    public ClusterResources(double cpus, long memoryMiB, long diskMiB) {
        this(cpus, memoryMiB, diskMiB, 0);
    }

    public ClusterResources times(int factor) {
        return new ClusterResources(cpus * factor, memoryMiB * factor, diskMiB * factor, gpus * factor);
    }

    public ClusterResources plus(ClusterResources other) {
        return new ClusterResources(
                cpus + other.cpus, memoryMiB + other.memoryMiB, diskMiB + other.diskMiB, gpus + other.gpus);
    }

    /** What is left of this when {@code other} is taken away; nothing of what there is too little of. */
    public ClusterResources minus(ClusterResources other) {
        return new ClusterResources(
                Math.max(0, cpus - other.cpus),
                Math.max(0, memoryMiB - other.memoryMiB),
                Math.max(0, diskMiB - other.diskMiB),
                Math.max(0, gpus - other.gpus));
    }

    /** The smaller of each amount. */
    public ClusterResources min(ClusterResources other) {
        return new ClusterResources(
                Math.min(cpus, other.cpus),
                Math.min(memoryMiB, other.memoryMiB),
                Math.min(diskMiB, other.diskMiB),
                Math.min(gpus, other.gpus));
    }

    /** The bigger of each amount. */
    public ClusterResources max(ClusterResources other) {
        return new ClusterResources(
                Math.max(cpus, other.cpus),
                Math.max(memoryMiB, other.memoryMiB),
                Math.max(diskMiB, other.diskMiB),
                Math.max(gpus, other.gpus));
    }

    /** True when none of the amounts is more than the other's. */
    public boolean fitsIn(ClusterResources other) {
        return cpus <= other.cpus && memoryMiB <= other.memoryMiB && diskMiB <= other.diskMiB && gpus <= other.gpus;
    }

    /** For people: {@code 1.5 cpus, 512 MiB memory, 1024 MiB disk}; gpus where there are any. */
    @Override
    public String toString() {
        return cpus(cpus) + ", " + memoryMiB + " MiB memory, " + diskMiB + " MiB disk"
                + (gpus == 0 ? "" : ", " + gpus(gpus));
    }

    /** For people: {@code 1 gpu}, {@code 2 gpus}. */
    public static String gpus(int amount) {
        return amount + (amount == 1 ? " gpu" : " gpus");
    }

    /** For people: {@code 1 cpu}, {@code 1.5 cpus}. */
    public static String cpus(double amount) {
        String number = amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
        return number + (amount == 1 ? " cpu" : " cpus");
    }
}
