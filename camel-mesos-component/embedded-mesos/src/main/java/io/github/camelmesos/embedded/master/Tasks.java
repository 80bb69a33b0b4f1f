package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Locale;
import java.util.Optional;

/** What happens to tasks after their launch. */
final class Tasks {
    private final Cluster cluster;
    private final Allocator allocator;
    private final OperatorEvents events;

    Tasks(Cluster cluster, Allocator allocator, OperatorEvents events) {
        this.cluster = cluster;
        this.allocator = allocator;
        this.events = events;
    }

    /** An update of an agent: it is booked and passed on. */
    void update(MasterAgent agent, FrameworkId frameworkId, TaskStatus status) {
        Optional<MasterFramework> framework = cluster.framework(frameworkId);
        if (framework.isEmpty()) {
            status.uuid().ifPresent(uuid -> agent.sink()
                    .send(AgentMessages.acknowledge(frameworkId, status.taskId(), uuid)));
            return;
        }
        framework.get().task(status.taskId()).ifPresent(task -> {
            if (!task.state().isTerminal()) {
                book(framework.get(), task, status);
            }
        });
        if (framework.get().isConnected()) {
            framework.get().sink().send(SchedulerEvents.update(status));
        }
    }

    /** Takes a new state of a task over, and frees its resources at its end. */
    void book(MasterFramework framework, MasterTask task, TaskStatus status) {
        boolean repeated = task.statuses().stream()
                .anyMatch(old -> old.uuid().isPresent() && old.uuid().equals(status.uuid()));
        if (repeated) {
            return;
        }
        task.update(status);
        if (status.state().isTerminal()) {
            cluster.counters()
                    .count("master/"
                            + status.state().name().toLowerCase(Locale.ROOT).replace("task_", "tasks_"));
            release(framework, task);
        }
        events.taskUpdated(framework.id(), status, task);
    }

    /** Frees the resources of a task, if that was not done yet. */
    void release(MasterFramework framework, MasterTask task) {
        if (task.holdsResources()) {
            task.releaseResources();
            framework.allocated().remove(task.role(), task.resources());
            cluster.agent(task.agentId()).ifPresent(agent -> agent.release(task.role(), task.resources()));
            allocator.request();
        }
    }

    /** The framework has taken an update. With its last one a task is complete. */
    void acknowledge(MasterFramework framework, AgentId agentId, TaskId taskId, String uuid) {
        cluster.agent(agentId).filter(MasterAgent::isConnected).ifPresent(agent -> agent.sink()
                .send(AgentMessages.acknowledge(framework.id(), taskId, uuid)));
        framework
                .task(taskId)
                .filter(task -> task.state().isTerminal() && task.isLastUpdate(uuid))
                .ifPresent(task -> complete(framework, task));
    }

    void complete(MasterFramework framework, MasterTask task) {
        framework.complete(task);
        cluster.agent(task.agentId()).ifPresent(agent -> agent.remove(task));
    }

    /** Kills a task; of one that is not known the framework gets the state it is in. */
    void kill(MasterFramework framework, TaskId taskId, Optional<AgentId> agentId) {
        Optional<MasterTask> task = framework.task(taskId);
        if (task.isEmpty()) {
            framework.sink().send(SchedulerEvents.update(unknown(framework, taskId, agentId)));
            return;
        }
        cluster.agent(task.get().agentId()).filter(MasterAgent::isConnected).ifPresent(agent -> agent.sink()
                .send(AgentMessages.kill(framework.id(), taskId)));
    }

    /** Tells a framework the state of one task. */
    void reconcile(MasterFramework framework, TaskId taskId, Optional<AgentId> agentId) {
        TaskStatus status =
                framework.task(taskId).map(task -> latest(task)).orElseGet(() -> unknown(framework, taskId, agentId));
        framework.sink().send(SchedulerEvents.update(status));
    }

    /** Tells a framework the states of all its tasks. */
    void reconcileAll(MasterFramework framework) {
        framework.tasks().forEach(task -> framework.sink().send(SchedulerEvents.update(latest(task))));
        framework.unreachable().all().forEach(task -> framework.sink().send(SchedulerEvents.update(latest(task))));
    }

    private static TaskStatus latest(MasterTask task) {
        Optional<TaskStatus> last = task.statuses().isEmpty()
                ? Optional.empty()
                : Optional.of(task.statuses().get(task.statuses().size() - 1));
        return Statuses.of(
                task.id(),
                task.state(),
                "REASON_RECONCILIATION",
                "Reconciliation: Latest task state",
                Optional.of(task.agentId()),
                last.flatMap(TaskStatus::containerStatus));
    }

    private TaskStatus unknown(MasterFramework framework, TaskId taskId, Optional<AgentId> agentId) {
        Optional<MasterTask> unreachable = framework.unreachable().get(taskId);
        if (unreachable.isPresent()) {
            return latest(unreachable.get());
        }
        boolean agentIsHere = agentId.filter(cluster.agents()::containsKey).isPresent();
        boolean agentIsLost = agentId.filter(cluster.removedAgents()::contains).isPresent();
        TaskState state = TaskState.TASK_UNKNOWN;
        String message = "Reconciliation: Task is unknown";
        if (agentIsHere) {
            state = TaskState.TASK_GONE;
            message = "Reconciliation: Task is unknown to the agent";
        } else if (agentIsLost) {
            state = TaskState.TASK_UNREACHABLE;
            message = "Reconciliation: Task is unreachable";
        }
        return Statuses.of(
                taskId,
                Statuses.forFramework(framework, state),
                "REASON_RECONCILIATION",
                message,
                agentId,
                Optional.empty());
    }
}
