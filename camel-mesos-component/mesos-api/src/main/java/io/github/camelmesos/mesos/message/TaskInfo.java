package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task to launch on an agent whose offer is accepted.
 *
 * @param name for people
 * @param resources what it gets of the offer
 * @param killGracePeriod between the first signal and the last when it is killed; the agent's own where empty
 * @param data opaque, base64
 */
public record TaskInfo(
        String name,
        TaskId taskId,
        AgentId agentId,
        List<Resource> resources,
        CommandInfo command,
        Optional<ContainerInfo> container,
        Map<String, String> labels,
        Optional<Duration> killGracePeriod,
        Optional<String> data)
        implements JsonValue {

    public TaskInfo {
        resources = List.copyOf(resources);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A task without container, labels and data. */
    public static TaskInfo of(String name, TaskId id, AgentId agent, List<Resource> resources, CommandInfo command) {
        return new TaskInfo(
                name, id, agent, resources, command, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    public TaskInfo withLabels(Map<String, String> newLabels) {
        return new TaskInfo(name, taskId, agentId, resources, command, container, newLabels, killGracePeriod, data);
    }

    public TaskInfo withContainer(ContainerInfo newContainer) {
        return new TaskInfo(
                name, taskId, agentId, resources, command, Optional.of(newContainer), labels, killGracePeriod, data);
    }

    public TaskInfo withKillGracePeriod(Duration period) {
        return new TaskInfo(name, taskId, agentId, resources, command, container, labels, Optional.of(period), data);
    }

    public TaskInfo withResources(List<Resource> newResources) {
        return new TaskInfo(name, taskId, agentId, newResources, command, container, labels, killGracePeriod, data);
    }

    public static TaskInfo from(JsonObject json) {
        return new TaskInfo(
                json.string("name", ""),
                new TaskId(json.object("task_id").string("value", "")),
                new AgentId(json.object("agent_id").string("value", "")),
                json.list("resources", Resource::from),
                CommandInfo.from(json.object("command")),
                json.optionalObject("container").map(ContainerInfo::from),
                Labels.from(json),
                json.object("kill_policy")
                        .optionalObject("grace_period")
                        .map(period -> Duration.ofNanos(period.integer("nanoseconds", 0))),
                json.optionalString("data"));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("name", name)
                .id("task_id", taskId.value())
                .id("agent_id", agentId.value())
                .array("resources", resources)
                .object("command", command)
                .value("container", container);
        killGracePeriod.ifPresent(
                period -> out.object("kill_policy", policy -> policy.nanoseconds("grace_period", period.toNanos())));
        out.field("data", data);
        Labels.write(out, labels);
    }
}
