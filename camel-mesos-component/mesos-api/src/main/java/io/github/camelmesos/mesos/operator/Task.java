package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.Labels;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.List;
import java.util.Map;

/**
 * A task as the master knows it.
 *
 * @param statuses its updates so far; of a long life only the last ones
 */
public record Task(
        String name,
        TaskId taskId,
        FrameworkId frameworkId,
        AgentId agentId,
        TaskState state,
        List<Resource> resources,
        List<TaskStatus> statuses,
        Map<String, String> labels) {

    static Task from(JsonObject json) {
        return new Task(
                json.string("name", ""),
                new TaskId(json.object("task_id").string("value", "")),
                new FrameworkId(json.object("framework_id").string("value", "")),
                new AgentId(json.object("agent_id").string("value", "")),
                TaskState.named(json.string("state")).orElse(TaskState.TASK_UNKNOWN),
                json.list("resources", Resource::from),
                json.list("statuses", TaskStatus::from),
                Labels.from(json));
    }
}
