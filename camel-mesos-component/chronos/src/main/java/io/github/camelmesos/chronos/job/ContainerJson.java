package io.github.camelmesos.chronos.job;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The {@code container} of a job's JSON. */
final class ContainerJson {

    private ContainerJson() {}

    static Container read(JsonObject json) {
        if (!json.has("image")) {
            throw new InvalidJobException("the 'container' has no 'image'");
        }
        return new Container(
                oneOf(Container.Type.values(), json, "type", Container.Type.DOCKER),
                LenientJson.text(json.get("image")),
                oneOf(Container.Network.values(), json, "network", Container.Network.HOST),
                json.list("networkInfos", network -> LenientJson.text(network, "name", "")).stream()
                        .findFirst()
                        .orElse(LenientJson.text(json, "networkName", "")),
                json.list("volumes", ContainerJson::volume),
                LenientJson.bool(json, "forcePullImage", false),
                json.list("parameters", ContainerJson::parameter));
    }

    private static Container.Volume volume(JsonObject json) {
        if (!json.has("containerPath")) {
            throw new InvalidJobException("each of the container's 'volumes' needs a 'containerPath'");
        }
        return new Container.Volume(
                LenientJson.text(json, "hostPath", ""),
                LenientJson.text(json.get("containerPath")),
                oneOf(Container.Volume.Mode.values(), json, "mode", Container.Volume.Mode.RW));
    }

    private static Container.Parameter parameter(JsonObject json) {
        return new Container.Parameter(LenientJson.text(json, "key", ""), LenientJson.text(json, "value", ""));
    }

    private static <E extends Enum<E>> E oneOf(E[] values, JsonObject json, String field, E standard) {
        String text = LenientJson.text(json, field, standard.name());
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidJobException("the container's '" + field + "' is '" + text
                        + "', but must be one of " + Arrays.toString(values)));
    }

    static void write(Container container, JsonWriter out) {
        List<String> networks = container.networkName().isEmpty() ? List.of() : List.of(container.networkName());
        out.field("type", container.type().name())
                .field("image", container.image())
                .field("network", container.network().name())
                .array("networkInfos", networks, (json, name) -> json.field("name", name))
                .array("volumes", container.volumes(), (json, volume) -> json.field("hostPath", volume.hostPath())
                        .field("containerPath", volume.containerPath())
                        .field("mode", volume.mode().name()))
                .field("forcePullImage", container.forcePullImage())
                .array("parameters", container.parameters(), (json, parameter) -> json.field("key", parameter.key())
                        .field("value", parameter.value()));
    }
}
