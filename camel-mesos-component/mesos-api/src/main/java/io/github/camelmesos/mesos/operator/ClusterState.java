package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import java.util.List;

/**
 * All that the master knows, at one moment.
 *
 * @param tasks those that run or will
 * @param completedTasks the last ones that ended
 */
public record ClusterState(
        List<Task> tasks,
        List<Task> unreachableTasks,
        List<Task> completedTasks,
        List<Framework> frameworks,
        List<Framework> completedFrameworks,
        List<Agent> agents) {

    static ClusterState from(JsonObject getState) {
        JsonObject tasks = getState.object("get_tasks");
        JsonObject frameworks = getState.object("get_frameworks");
        return new ClusterState(
                tasks.list("tasks", Task::from),
                tasks.list("unreachable_tasks", Task::from),
                tasks.list("completed_tasks", Task::from),
                frameworks.list("frameworks", Framework::from),
                frameworks.list("completed_frameworks", Framework::from),
                getState.object("get_agents").list("agents", Agent::from));
    }
}
