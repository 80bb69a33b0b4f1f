package io.github.camelmesos.chronos.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** The {@code container} of a job's JSON. */
final class ContainerJson {

    private ContainerJson() {}

    static Container read(JsonNode json) {
        if (!json.has("image")) {
            throw new InvalidJobException("the 'container' has no 'image'");
        }
        return new Container(
                oneOf(Container.Type.values(), json, "type", Container.Type.DOCKER),
                json.get("image").asText(),
                oneOf(Container.Network.values(), json, "network", Container.Network.HOST),
                JobReader.text(json.path("networkInfos").path(0), "name", JobReader.text(json, "networkName", "")),
                JobReader.list(json, "volumes", ContainerJson::volume),
                json.path("forcePullImage").asBoolean(),
                JobReader.list(json, "parameters", ContainerJson::parameter));
    }

    private static Container.Volume volume(JsonNode json) {
        if (!json.has("containerPath")) {
            throw new InvalidJobException("each of the container's 'volumes' needs a 'containerPath'");
        }
        return new Container.Volume(
                JobReader.text(json, "hostPath", ""),
                json.get("containerPath").asText(),
                oneOf(Container.Volume.Mode.values(), json, "mode", Container.Volume.Mode.RW));
    }

    private static Container.Parameter parameter(JsonNode json) {
        return new Container.Parameter(JobReader.text(json, "key", ""), JobReader.text(json, "value", ""));
    }

    private static <E extends Enum<E>> E oneOf(E[] values, JsonNode json, String field, E standard) {
        String text = JobReader.text(json, field, standard.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidJobException("the container's '" + field + "' is '"
                        + json.get(field).asText() + "', but must be one of " + Arrays.toString(values)));
    }

    static void write(Container container, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("container");
        out.writeStringField("type", container.type().name());
        out.writeStringField("image", container.image());
        out.writeStringField("network", container.network().name());
        out.writeArrayFieldStart("networkInfos");
        if (!container.networkName().isEmpty()) {
            out.writeStartObject();
            out.writeStringField("name", container.networkName());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("volumes");
        for (Container.Volume volume : container.volumes()) {
            out.writeStartObject();
            out.writeStringField("hostPath", volume.hostPath());
            out.writeStringField("containerPath", volume.containerPath());
            out.writeStringField("mode", volume.mode().name());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeBooleanField("forcePullImage", container.forcePullImage());
        out.writeArrayFieldStart("parameters");
        for (Container.Parameter parameter : container.parameters()) {
            out.writeStartObject();
            out.writeStringField("key", parameter.key());
            out.writeStringField("value", parameter.value());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
