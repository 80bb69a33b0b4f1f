package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns accepted offers into tasks, and what is left of them, or declined, into filters. */
final class Launches {
    private final Cluster cluster;
    private final Offers offers;
    private final Allocator allocator;
    private final OperatorEvents events;

    Launches(Cluster cluster, Offers offers, Allocator allocator, OperatorEvents events) {
        this.cluster = cluster;
        this.offers = offers;
        this.allocator = allocator;
        this.events = events;
    }

    /** Launches what the offers allow; every other task gets a status that says why not. */
    void accept(MasterFramework framework, List<OfferId> ids, List<TaskInfo> tasks, Duration refuse) {
        List<OutstandingOffer> accepted = new ArrayList<>();
        Optional<String> problem = take(framework, ids, accepted);
        if (problem.isPresent() || accepted.isEmpty()) {
            String message = "Task launched with invalid offers: " + problem.orElse("No offers specified");
            tasks.forEach(task -> drop(framework, task, message));
            accepted.forEach(offer -> refuse(offer, offer.resources(), Duration.ZERO));
            allocator.request();
            return;
        }
        MasterAgent agent = accepted.get(0).agent();
        String role = accepted.get(0).role();
        Resources left = accepted.stream().map(OutstandingOffer::resources).reduce(Resources.NONE, Resources::plus);
        List<TaskInfo> launched = new ArrayList<>();
        for (TaskInfo task : tasks) {
            Optional<String> invalid = TaskValidation.problem(task, agent.id(), left, role, framework);
            if (invalid.isPresent()) {
                cluster.counters().count("master/tasks_error");
                send(framework, task, TaskState.TASK_ERROR, "REASON_TASK_INVALID", invalid.get());
            } else {
                left = left.minus(Resources.from(task.resources()));
                add(framework, agent, new MasterTask(framework.id(), task, role));
                launched.add(allocated(task, role));
            }
        }
        if (!launched.isEmpty()) {
            agent.sink().send(AgentMessages.run(framework.info(), launched));
        }
        refuse(accepted.get(0), left, refuse);
        allocator.request();
    }

    private static TaskInfo allocated(TaskInfo task, String role) {
        return task.withResources(task.resources().stream()
                .map(resource -> resource.withAllocationRole(role))
                .toList());
    }

    /** Removes the offers that stand; the result is what is wrong with the others. */
    private Optional<String> take(MasterFramework framework, List<OfferId> ids, List<OutstandingOffer> accepted) {
        Optional<String> problem = Optional.empty();
        for (OfferId id : ids) {
            Optional<OutstandingOffer> offer = offers.find(id, framework);
            if (offer.isEmpty()) {
                problem = Optional.of("Offer " + id + " is no longer valid");
                continue;
            }
            offers.remove(offer.get());
            accepted.add(offer.get());
            AgentId first = accepted.get(0).agent().id();
            if (!offer.get().agent().id().equals(first)) {
                problem = Optional.of("Aggregated offers must belong to one single agent. Offer " + id + " uses agent "
                        + offer.get().agent().id() + " and agent " + first);
            }
            if (!offer.get().role().equals(accepted.get(0).role())) {
                problem = Optional.of("Aggregated offers must be allocated to the same role");
            }
        }
        return problem;
    }

    private void add(MasterFramework framework, MasterAgent agent, MasterTask task) {
        framework.add(task);
        agent.add(task);
        framework.allocated().add(task.role(), task.resources());
        agent.use(task.role(), task.resources());
        events.taskAdded(task);
    }

    private void drop(MasterFramework framework, TaskInfo task, String message) {
        TaskState state = Statuses.forFramework(framework, TaskState.TASK_DROPPED);
        cluster.counters().count(state == TaskState.TASK_LOST ? "master/tasks_lost" : "master/tasks_dropped");
        send(framework, task, state, "REASON_INVALID_OFFERS", message);
    }

    private void send(MasterFramework framework, TaskInfo task, TaskState state, String reason, String message) {
        TaskStatus status =
                Statuses.of(task.taskId(), state, reason, message, Optional.of(task.agentId()), Optional.empty());
        framework.sink().send(SchedulerEvents.update(status));
    }

    /** Offers are not wanted; an offer that does not stand is ignored, as Mesos does. */
    void decline(MasterFramework framework, List<OfferId> ids, Duration refuse) {
        for (OfferId id : ids) {
            offers.find(id, framework).ifPresent(offer -> {
                offers.remove(offer);
                refuse(offer, offer.resources(), refuse);
            });
        }
        allocator.request();
    }

    private void refuse(OutstandingOffer offer, Resources resources, Duration refuse) {
        if (refuse.isZero() || refuse.isNegative() || resources.isEmpty()) {
            return;
        }
        long until = System.nanoTime() + refuse.toNanos();
        offer.framework().filter(new OfferFilter(offer.agent().id(), offer.role(), resources, until));
        allocator.requestAfter(refuse);
    }
}
