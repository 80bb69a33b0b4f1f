package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.resource.PortRanges;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.Optional;
import java.util.StringJoiner;

/** What makes a task invalid, in the words of Mesos. */
final class TaskValidation {
    private static final int MAX_ID_LENGTH = 255;

    private TaskValidation() {}

    /**
     * Checks a task against what is left of its offers.
     *
     * @return what is wrong, or empty
     */
    static Optional<String> problem(
            TaskInfo task, AgentId offered, Resources left, String role, MasterFramework framework) {
        String id = task.taskId().value();
        Optional<String> badId = badId(id);
        if (badId.isPresent()) {
            return badId;
        }
        if (framework.task(task.taskId()).isPresent()) {
            return Optional.of("Task has duplicate ID: " + id);
        }
        if (!task.agentId().equals(offered)) {
            return Optional.of(
                    "Task uses invalid agent " + task.agentId() + " while agent " + offered + " is expected");
        }
        if (task.command().value().isEmpty()) {
            return Optional.of("Task should have a CommandInfo with a value");
        }
        if (task.container().isPresent()) {
            return Optional.of("ContainerInfo is not supported by the agents of this cluster");
        }
        return resourceProblem(task, left, role);
    }

    private static Optional<String> badId(String id) {
        if (id.isEmpty()) {
            return Optional.of("ID must not be empty");
        }
        if (id.length() > MAX_ID_LENGTH) {
            return Optional.of("ID must not be greater than " + MAX_ID_LENGTH + " characters");
        }
        if (id.equals(".") || id.equals("..")) {
            return Optional.of("'" + id + "' is disallowed");
        }
        boolean bad = id.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        return bad ? Optional.of("'" + id + "' contains invalid characters") : Optional.empty();
    }

    private static Optional<String> resourceProblem(TaskInfo task, Resources left, String role) {
        for (Resource resource : task.resources()) {
            if (resource.scalar().isPresent() && !(resource.scalar().getAsDouble() >= 0)) {
                return Optional.of("Task uses invalid resources: a negative amount of " + resource.name());
            }
        }
        Resources wanted = Resources.from(task.resources());
        if (wanted.isEmpty()) {
            return Optional.of("Task uses no resources");
        }
        return left.contains(wanted)
                ? Optional.empty()
                : Optional.of("Total resources " + text(wanted, role)
                        + " required by task and its executor is more than available " + text(left, role));
    }

    private static String text(Resources resources, String role) {
        if (resources.isEmpty()) {
            return "{}";
        }
        StringJoiner parts = new StringJoiner("; ");
        String allocated = "(allocated: " + role + "):";
        for (Resource scalar : resources.withPorts(PortRanges.NONE).toMessages()) {
            parts.add(
                    scalar.name() + allocated + Resources.plain(scalar.scalar().getAsDouble()));
        }
        if (!resources.ports().isEmpty()) {
            parts.add("ports" + allocated + resources.ports());
        }
        return parts.toString();
    }
}
