package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.ClusterResources;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The kinds of resources, for messages that name the one there is too little of. */
enum Dimension {
    CPUS(ClusterResources::cpus) {
        @Override
        String say(double amount) {
            return ClusterResources.cpus(amount);
        }
    },
    MEMORY(ClusterResources::memoryMiB) {
        @Override
        String say(double amount) {
            return (long) amount + " MiB memory";
        }
    },
    DISK(ClusterResources::diskMiB) {
        @Override
        String say(double amount) {
            return (long) amount + " MiB disk";
        }
    },
    GPUS(ClusterResources::gpus) {
        @Override
        String say(double amount) {
            return ClusterResources.gpus((int) amount);
        }
    };

    private final ToDoubleFunction<ClusterResources> amount;

    Dimension(ToDoubleFunction<ClusterResources> amount) {
        this.amount = amount;
    }

    /** The amount with its unit. */
    abstract String say(double amount);

    double of(ClusterResources resources) {
        return amount.applyAsDouble(resources);
    }

    String say(ClusterResources resources) {
        return say(of(resources));
    }

    /** The first kind of which {@code needed} is more than {@code available}. */
    static Optional<Dimension> exceeded(ClusterResources needed, ClusterResources available) {
        for (Dimension dimension : values()) {
            if (dimension.of(needed) > dimension.of(available)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
