package io.github.camelmesos.chronos.scheduler.mesos;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The calls of a framework, see {@link io.github.camelmesos.mesos.scheduler.SchedulerClient}; none blocks. */
public interface MesosDriver {

    /** Launches tasks on an offer. */
    void accept(OfferId offer, List<TaskInfo> tasks, Filters filters);

    /** Gives offers back. */
    void decline(Collection<OfferId> offers, Filters filters);

    /** Asks for offers again, whatever was declined. */
    void revive();

    /** Asks for no more offers. */
    void suppress();

    /** Kills a task. */
    void kill(TaskId task, Optional<AgentId> agent);

    /** Confirms a status update. */
    void acknowledge(TaskStatus status);

    /** Asks for the states of tasks, of all known ones for an empty collection. */
    void reconcile(Collection<TaskId> tasks);
}
