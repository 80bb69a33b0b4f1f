package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.Optional;

/**
 * A status update of a task.
 *
 * @param source {@code SOURCE_MASTER}, {@code SOURCE_AGENT} or {@code SOURCE_EXECUTOR}
 * @param reason such as {@code REASON_CONTAINER_LIMITATION_MEMORY}
 * @param timestamp seconds since 1970
 * @param uuid base64; when it is there the update must be acknowledged
 * @param data opaque, base64
 */
public record TaskStatus(
        TaskId taskId,
        TaskState state,
        Optional<String> message,
        Optional<String> source,
        Optional<String> reason,
        Optional<AgentId> agentId,
        Optional<String> executorId,
        double timestamp,
        Optional<String> uuid,
        Optional<String> data,
        Optional<ContainerStatus> containerStatus)
        implements JsonValue {

    public static TaskStatus from(JsonObject json) {
        return new TaskStatus(
                new TaskId(json.object("task_id").string("value", "")),
                TaskState.named(json.string("state")).orElse(TaskState.TASK_UNKNOWN),
                json.optionalString("message"),
                json.optionalString("source"),
                json.optionalString("reason"),
                json.object("agent_id").optionalString("value").map(AgentId::new),
                json.object("executor_id").optionalString("value"),
                json.number("timestamp", 0),
                json.optionalString("uuid"),
                json.optionalString("data"),
                json.optionalObject("container_status").map(ContainerStatus::from));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.id("task_id", taskId.value())
                .field("state", state.name())
                .field("message", message)
                .field("source", source)
                .field("reason", reason)
                .id("agent_id", agentId.map(AgentId::value));
        executorId.ifPresent(id -> out.object("executor_id", json -> json.field("value", id)));
        out.field("timestamp", timestamp)
                .field("uuid", uuid)
                .field("data", data)
                .value("container_status", containerStatus);
    }
}
