package io.github.camelmesos.cluster;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The size a user asked for. Totals of the whole cluster; what is absent is worked out from the demand.
 *
 * @param cpus of all agents
 * @param memoryMiB MiB, of all agents
 * @param diskMiB MiB, of all agents
 * @param agents number of agents
 * @param gpus of all agents
 */
public record ClusterWish(
        OptionalDouble cpus, OptionalLong memoryMiB, OptionalLong diskMiB, OptionalInt agents, OptionalInt gpus) {

    public static final ClusterWish NONE =
            new ClusterWish(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());

    public ClusterWish {
        requirePositive("cpus", cpus.orElse(1));
        requirePositive("MiB of memory", memoryMiB.orElse(1));
        requirePositive("MiB of disk", diskMiB.orElse(1));
        requirePositive("agents", agents.orElse(1));
        requirePositive("gpus", gpus.orElse(1));
    }

    /** Without a word on gpus. */
    public ClusterWish(OptionalDouble cpus, OptionalLong memoryMiB, OptionalLong diskMiB, OptionalInt agents) {
        this(cpus, memoryMiB, diskMiB, agents, OptionalInt.empty());
    }

    private static void requirePositive(String what, double amount) {
        if (!(amount > 0)) {
            throw new IllegalArgumentException(
                    "a cluster cannot have " + amount + " " + what + "; ask for more than 0");
        }
    }
}
