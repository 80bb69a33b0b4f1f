package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskStatus;

/** Hears the master's events. Called by one thread, which hears nothing else meanwhile. */
public interface OperatorListener {

    /**
     * The stream begins, with all that is known at this moment.
     *
     * @param again true after a loss: events were missed, and the state is what is left of them
     */
    default void subscribed(ClusterState state, boolean again) {}

    default void taskAdded(Task task) {}

    /** A task has a new state, {@code status.state()}. */
    default void taskUpdated(FrameworkId framework, TaskStatus status) {}

    default void agentAdded(Agent agent) {}

    default void agentRemoved(AgentId agent) {}

    default void frameworkAdded(Framework framework) {}

    default void frameworkUpdated(Framework framework) {}

    default void frameworkRemoved(FrameworkInfo framework) {}

    /** The stream is lost, or could not be had. It is asked for again until the subscription is closed. */
    default void disconnected(Throwable cause) {}
}
