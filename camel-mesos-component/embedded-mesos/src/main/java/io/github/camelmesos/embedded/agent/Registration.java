package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.Address;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an agent says of itself when it registers: who it is, and what it runs. A snapshot. */
final class Registration implements JsonValue {
    private final AgentInfo info;
    private final Address address;
    private final Map<FrameworkId, FrameworkInfo> frameworks = new LinkedHashMap<>();
    private final List<Running> running;

    private record Running(FrameworkInfo framework, TaskInfo task, TaskStatus status) implements JsonValue {
        @Override
        public void writeFields(JsonWriter out) {
            out.object("framework_info", framework).object("task_info", task).object("status", status);
        }
    }

    Registration(AgentInfo info, Address address, List<AgentTask> tasks) {
        this.info = info;
        this.address = address;
        tasks.forEach(task -> frameworks.put(task.frameworkId(), task.framework()));
        this.running = tasks.stream()
                .map(task -> new Running(task.framework(), task.info(), task.latestStatus()))
                .toList();
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.object("agent_info", info)
                .object("address", address)
                .array("frameworks", frameworks.values())
                .array("running", running);
    }
}
