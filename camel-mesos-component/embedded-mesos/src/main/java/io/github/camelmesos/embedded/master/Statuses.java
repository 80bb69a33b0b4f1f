package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.ContainerStatus;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Optional;

/** Statuses that the master itself gives. They carry no uuid: nothing is to be acknowledged. */
final class Statuses {
    private Statuses() {}

    static TaskStatus of(
            TaskId task,
            TaskState state,
            String reason,
            String message,
            Optional<AgentId> agent,
            Optional<ContainerStatus> container) {
        return new TaskStatus(
                task,
                state,
                Optional.of(message),
                Optional.of("SOURCE_MASTER"),
                Optional.of(reason),
                agent,
                Optional.empty(),
                EpochTime.seconds(),
                Optional.empty(),
                Optional.empty(),
                container);
    }

    static TaskStatus of(MasterTask task, TaskState state, String reason, String message) {
        return of(task.id(), state, reason, message, Optional.of(task.agentId()), Optional.empty());
    }

    /** The state for a framework that knows partitions, or TASK_LOST for one that does not. */
    static TaskState forFramework(MasterFramework framework, TaskState partitionAware) {
        return framework.info().isPartitionAware() ? partitionAware : TaskState.TASK_LOST;
    }
}
