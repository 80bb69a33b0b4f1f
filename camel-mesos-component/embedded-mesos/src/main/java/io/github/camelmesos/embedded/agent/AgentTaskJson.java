package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.V0Resources;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.Labels;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.List;

/** Tasks and their executors, as an agent's APIs show them. */
final class AgentTaskJson {
    private AgentTaskJson() {}

    static void write(JsonWriter out, AgentTask task) {
        out.field("name", task.info().name())
                .id("task_id", task.info().taskId().value())
                .id("framework_id", task.frameworkId().value())
                .id("agent_id", task.info().agentId().value())
                .field("state", task.state().name())
                .array("resources", task.info().resources());
        List<TaskStatus> statuses = task.statuses();
        if (!statuses.isEmpty()) {
            out.array("statuses", statuses)
                    .field("status_update_state", task.state().name())
                    .field(
                            "status_update_uuid",
                            statuses.get(statuses.size() - 1).uuid());
        }
        Labels.write(out, task.info().labels());
    }

    static void writeExecutor(JsonWriter out, AgentTask task) {
        out.id("executor_id", task.info().taskId().value())
                .id("framework_id", task.frameworkId().value())
                .object("command", CommandExecutor.command(task))
                .array("resources", task.info().resources())
                .field("name", CommandExecutor.name(task))
                .field("source", task.info().taskId().value());
        Labels.write(out, task.info().labels());
    }

    static void writeExecutorV0(JsonWriter out, AgentTask task) {
        out.field("id", task.info().taskId().value())
                .field("name", CommandExecutor.name(task))
                .field("source", task.info().taskId().value())
                .field("container", task.sandbox().containerId())
                .field("directory", task.sandbox().directory().toString());
        V0Resources.write(out, "resources", task.resources());
    }
}
