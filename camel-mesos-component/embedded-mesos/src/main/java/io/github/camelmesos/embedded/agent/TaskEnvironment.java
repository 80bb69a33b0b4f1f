package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What tasks find in their environment. */
final class TaskEnvironment {
    /**
     * The variable that marks all processes of a task, so that they are found wherever they have gone: {@code
     * <agent mark>/<container id>}.
     */
    static final String MARK = "MESOS_CONTAINER_MARK";

    /**
     * The variable that names all others, path, task id and mark aside: a script that wants none of them unsets what is in its value. To
     * find out by itself would cost it a process.
     */
    static final String NAMES = "MESOS_TASK_VARIABLES";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WANTED = Set.of("PATH", "MESOS_TASK_ID", MARK);

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
        variables.put(NAMES, names(variables.keySet()));
        return variables;
    }

    private static String names(Collection<String> variables) {
        StringJoiner names = new StringJoiner(" ");
        for (String name : variables) {
            if (!WANTED.contains(name) && NAME.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names.add(NAMES).toString();
    }
}
