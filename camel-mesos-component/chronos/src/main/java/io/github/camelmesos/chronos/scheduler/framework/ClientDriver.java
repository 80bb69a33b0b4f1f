package io.github.camelmesos.chronos.scheduler.framework;

import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.scheduler.SchedulerClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes the calls through the v1 HTTP API. */
record ClientDriver(SchedulerClient client) implements MesosDriver {

    @Override
    public void accept(OfferId offer, List<TaskInfo> tasks, Filters filters) {
        client.accept(List.of(offer), tasks, filters);
    }

    @Override
    public void decline(Collection<OfferId> offers, Filters filters) {
        client.decline(offers, filters);
    }

    @Override
    public void revive() {
        client.revive();
    }

    @Override
    public void suppress() {
        client.suppress();
    }

    @Override
    public void kill(TaskId task, Optional<AgentId> agent) {
        client.kill(task, agent);
    }

    @Override
    public void acknowledge(TaskStatus status) {
        client.acknowledge(status);
    }

    @Override
    public void reconcile(Collection<TaskId> tasks) {
        client.reconcile(tasks);
    }
}
