package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where a task runs.
 *
 * @param containerId also the name of the run's directory below the agent's work directory
 * @param ipAddresses the addresses a client may reach the task at
 * @param executorPid the process id of its executor
 */
public record ContainerStatus(String containerId, List<String> ipAddresses, OptionalLong executorPid)
        implements JsonValue {

    public ContainerStatus {
        ipAddresses = List.copyOf(ipAddresses);
    }

    public ContainerStatus withoutPid() {
        return new ContainerStatus(containerId, ipAddresses, OptionalLong.empty());
    }

    public static ContainerStatus from(JsonObject json) {
        List<String> addresses = json.list("network_infos", info -> info).stream()
                .flatMap(info -> info.list("ip_addresses", address -> address.string("ip_address", "")).stream())
                .toList();
        return new ContainerStatus(
                json.object("container_id").string("value", ""),
                addresses,
                json.has("executor_pid") ? OptionalLong.of(json.integer("executor_pid", 0)) : OptionalLong.empty());
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.object("container_id", id -> id.field("value", containerId));
        if (!ipAddresses.isEmpty()) {
            out.array(
                    "network_infos",
                    List.of(ipAddresses),
                    (info, addresses) ->
                            info.array("ip_addresses", addresses, (json, address) -> json.field("protocol", "IPv4")
                                    .field("ip_address", address)));
        }
        if (executorPid.isPresent()) {
            out.field("executor_pid", executorPid.getAsLong());
        }
    }
}
