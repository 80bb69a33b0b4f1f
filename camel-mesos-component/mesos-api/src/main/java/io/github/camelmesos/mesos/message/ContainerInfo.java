package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Map;

/**
 * The container of a task, as far as the Docker containerizer needs it.
 *
 * @param image the image
 * @param network {@code HOST}, {@code BRIDGE} or {@code NONE}
 * @param parameters further options of {@code docker run}, by their long names
 */
public record ContainerInfo(
        String image,
        String network,
        boolean privileged,
        boolean forcePullImage,
        Map<String, String> parameters,
        List<Volume> volumes)
        implements JsonValue {

    /** A bind mount. */
    public record Volume(String containerPath, String hostPath, boolean readOnly) implements JsonValue {
        static Volume from(JsonObject json) {
            return new Volume(
                    json.string("container_path", ""), json.string("host_path", ""), "RO".equals(json.string("mode")));
        }

        @Override
        public void writeFields(JsonWriter out) {
            out.field("container_path", containerPath)
                    .field("host_path", hostPath)
                    .field("mode", readOnly ? "RO" : "RW");
        }
    }

    public ContainerInfo {
        parameters = Map.copyOf(parameters);
        volumes = List.copyOf(volumes);
    }

    public static ContainerInfo from(JsonObject json) {
        JsonObject docker = json.object("docker");
        return new ContainerInfo(
                docker.string("image", ""),
                docker.string("network", "HOST"),
                docker.bool("privileged", false),
                docker.bool("force_pull_image", false),
                Labels.pairs(docker, "parameters", "key"),
                json.list("volumes", Volume::from));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("type", "DOCKER").arrayUnlessEmpty("volumes", volumes).object("docker", docker -> {
            docker.field("image", image).field("network", network).field("privileged", privileged);
            Labels.writePairs(docker, "parameters", "key", parameters);
            docker.field("force_pull_image", forcePullImage);
        });
    }
}
