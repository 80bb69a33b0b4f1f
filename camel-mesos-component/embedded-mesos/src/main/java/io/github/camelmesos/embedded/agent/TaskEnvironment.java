package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What tasks find in their environment. */
final class TaskEnvironment {
    /**
     * The variable that marks all processes of a task, so that they are found wherever they have gone: {@code
     * <agent mark>/<container id>}.
     */
    static final String MARK = "MESOS_CONTAINER_MARK";

    private static final Set<String> INHERITED = Set.of(
            "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "DOCKER_HOST", "JAVA_HOME");

    private TaskEnvironment() {}

    /** The part of this process' environment that tasks may know: nothing that might be a secret. */
    static Map<String, String> inherited(Map<String, String> own) {
        Map<String, String> chosen = new LinkedHashMap<>();
        own.forEach((name, value) -> {
            if (INHERITED.contains(name)) {
                chosen.put(name, value);
            }
        });
        return chosen;
    }

    /** The variables that Mesos' executors set, and our mark. */
    static Map<String, String> of(
            AgentSettings settings, AgentId agent, FrameworkId framework, TaskInfo task, Sandbox sandbox, String mark) {
        Map<String, String> variables = new LinkedHashMap<>(settings.environment());
        variables.put("MESOS_AGENT_ID", agent.value());
        variables.put("MESOS_SLAVE_ID", agent.value());
        variables.put("MESOS_FRAMEWORK_ID", framework.value());
        variables.put("MESOS_EXECUTOR_ID", task.taskId().value());
        variables.put("MESOS_TASK_ID", task.taskId().value());
        variables.put("MESOS_DIRECTORY", sandbox.directory().toString());
        variables.put("MESOS_SANDBOX", sandbox.directory().toString());
        variables.putAll(task.command().environment());
        variables.put(MARK, mark + "/" + sandbox.containerId());
        return variables;
    }
}
