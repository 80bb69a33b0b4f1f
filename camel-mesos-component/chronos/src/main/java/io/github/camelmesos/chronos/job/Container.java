package io.github.camelmesos.chronos.job;

import java.util.List;
import java.util.Objects;

/**
 * The container a job runs in.
 *
 * @param type the containerizer
 * @param image name of the image
 * @param network how it is connected
 * @param networkName the user-defined network to join, or "" for none
 * @param volumes directories shared with the host
 * @param forcePullImage pulls the image even when the agent has it
 * @param parameters further options of {@code docker run}
 */
public record Container(
        Type type,
        String image,
        Network network,
        String networkName,
        List<Volume> volumes,
        boolean forcePullImage,
        List<Parameter> parameters) {

    /** Containerizers. */
    public enum Type {
        DOCKER,
        MESOS
    }

    /** Network modes. */
    public enum Network {
        HOST,
        BRIDGE,
        USER,
        NONE
    }

    /** A directory; without a host path, one in the sandbox. The mode is {@code RW} or {@code RO}. */
    public record Volume(String hostPath, String containerPath, Mode mode) {

        /** Whether the container may write. */
        public enum Mode {
            RW,
            RO
        }

        public Volume {
            Objects.requireNonNull(hostPath, "hostPath");
            Objects.requireNonNull(containerPath, "containerPath");
        }
    }

    /** One option of {@code docker run}: {@code --key=value}. */
    public record Parameter(String key, String value) {}

    public Container {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(network, "network");
        volumes = List.copyOf(volumes);
        parameters = List.copyOf(parameters);
    }
}
