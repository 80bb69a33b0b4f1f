package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.Labels;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A task that was launched. */
final class MasterTask {
    private final String name;
    private final TaskId id;
    private final FrameworkId frameworkId;
    private final AgentId agentId;
    private final String role;
    private final Resources resources;
    private final Map<String, String> labels;
    private final List<TaskStatus> statuses = new ArrayList<>(3);
    private TaskState state = TaskState.TASK_STAGING;
    private boolean holdsResources = true;

    MasterTask(FrameworkId frameworkId, TaskInfo info, String role) {
        this.name = info.name();
        this.id = info.taskId();
        this.frameworkId = frameworkId;
        this.agentId = info.agentId();
        this.role = role;
        this.resources = Resources.from(info.resources());
        this.labels = info.labels();
    }

    TaskId id() {
        return id;
    }

    FrameworkId frameworkId() {
        return frameworkId;
    }

    AgentId agentId() {
        return agentId;
    }

    String role() {
        return role;
    }

    Resources resources() {
        return resources;
    }

    String name() {
        return name;
    }

    Map<String, String> labels() {
        return labels;
    }

    TaskState state() {
        return state;
    }

    List<TaskStatus> statuses() {
        return statuses;
    }

    /** True while its resources are not free for others. */
    boolean holdsResources() {
        return holdsResources;
    }

    void releaseResources() {
        holdsResources = false;
    }

    /** An unreachable task that came back holds its resources again. */
    void regainResources() {
        holdsResources = true;
    }

    /** Takes a status; one that repeats the last state replaces it, so that the list stays short. */
    void update(TaskStatus status) {
        state = status.state();
        if (!statuses.isEmpty() && statuses.get(statuses.size() - 1).state() == status.state()) {
            statuses.remove(statuses.size() - 1);
        }
        statuses.add(status);
    }

    /** The id of the last update, if it is to be acknowledged. */
    boolean isLastUpdate(String uuid) {
        return !statuses.isEmpty()
                && statuses.get(statuses.size() - 1).uuid().filter(uuid::equals).isPresent();
    }

    List<Resource> allocatedResources() {
        return resources.toMessages().stream()
                .map(resource -> resource.withAllocationRole(role))
                .toList();
    }

    /** As a {@code Task} of the v1 API. */
    void write(JsonWriter out) {
        out.field("name", name)
                .id("task_id", id.value())
                .id("framework_id", frameworkId.value())
                .id("agent_id", agentId.value())
                .field("state", state.name())
                .array("resources", allocatedResources());
        if (!statuses.isEmpty()) {
            out.array("statuses", statuses)
                    .field("status_update_state", state.name())
                    .field(
                            "status_update_uuid",
                            statuses.get(statuses.size() - 1).uuid());
        }
        Labels.write(out, labels);
    }
}
