package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.Address;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coming and going of agents. */
final class Agents {
    private static final Logger LOG = LoggerFactory.getLogger(Agents.class);

    private final Cluster cluster;
    private final Offers offers;
    private final Tasks tasks;
    private final Allocator allocator;
    private final OperatorEvents events;
    private final EventLoop loop;

    Agents(Cluster cluster, Offers offers, Tasks tasks, Allocator allocator, OperatorEvents events, EventLoop loop) {
        this.cluster = cluster;
        this.offers = offers;
        this.tasks = tasks;
        this.allocator = allocator;
        this.events = events;
        this.loop = loop;
    }

    /** What an agent that comes back still runs. */
    record Running(FrameworkInfo framework, TaskInfo task, TaskStatus status) {}

    /** Registers an agent that is new or comes back. */
    MasterAgent register(AgentInfo info, Address address, EventSink sink, String session, List<Running> running) {
        Optional<MasterAgent> known = info.id().flatMap(cluster::agent);
        MasterAgent agent = known.orElseGet(() -> {
            AgentId id = info.id().orElseGet(cluster::newAgentId);
            MasterAgent created = new MasterAgent(id, info, address, EpochTime.nanos());
            cluster.agents().put(id, created);
            return created;
        });
        if (agent.isConnected()) {
            agent.sink().close();
        }
        offers.rescind(offer -> offer.agent() == agent);
        agent.connected(info, address, sink, session);
        cluster.removedAgents().remove(agent.id());
        cluster.counters().count(info.id().isPresent() ? "master/slave_reregistrations" : "master/slave_registrations");
        Duration silence = cluster.settings()
                .agentPingTimeout()
                .multipliedBy(cluster.settings().maxAgentPingTimeouts() + 1L);
        sink.send(AgentMessages.registered(agent.id(), session, silence));
        LOG.info("Agent {} at {} is registered with {}", agent.id(), address.hostAndPort(), agent.total());
        if (known.isEmpty()) {
            events.agentAdded(agent);
        }
        running.forEach(task -> restore(agent, task));
        loseMissing(agent, running);
        ping(agent, session);
        allocator.request();
        return agent;
    }

    private void restore(MasterAgent agent, Running running) {
        Optional<MasterFramework> framework = running.framework().id().flatMap(cluster::framework);
        if (framework.isEmpty()) {
            running.framework().id().ifPresent(id -> agent.sink().send(AgentMessages.shutdownFramework(id)));
            return;
        }
        if (framework.get().task(running.task().taskId()).isPresent()) {
            return;
        }
        String role = running.task().resources().stream()
                .flatMap(resource -> resource.allocationRole().stream())
                .findFirst()
                .orElse(framework.get().info().roles().get(0));
        Optional<MasterTask> lost =
                framework.get().unreachable().remove(running.task().taskId());
        if (lost.isPresent() && !framework.get().info().isPartitionAware()) {
            agent.sink()
                    .send(AgentMessages.kill(framework.get().id(), lost.get().id()));
            return;
        }
        MasterTask task = lost.orElseGet(() -> new MasterTask(framework.get().id(), running.task(), role));
        task.update(running.status());
        framework.get().add(task);
        agent.add(task);
        if (!running.status().state().isTerminal()) {
            task.regainResources();
            framework.get().allocated().add(task.role(), task.resources());
            agent.use(task.role(), task.resources());
        } else {
            task.releaseResources();
        }
        if (lost.isPresent()) {
            reappeared(framework.get(), task, running.status());
        } else {
            events.taskAdded(task);
        }
    }

    private void reappeared(MasterFramework framework, MasterTask task, TaskStatus last) {
        TaskStatus status = Statuses.of(
                task.id(),
                last.state(),
                "REASON_SLAVE_REREGISTERED",
                "The agent is reachable again",
                Optional.of(task.agentId()),
                last.containerStatus());
        events.taskUpdated(framework.id(), status, task);
        if (framework.isConnected()) {
            framework.sink().send(SchedulerEvents.update(status));
        }
    }

    /** Tasks that the master has sent and the agent does not know never started. */
    private void loseMissing(MasterAgent agent, List<Running> running) {
        for (MasterTask task : agent.tasks()) {
            boolean here = running.stream()
                    .anyMatch(r -> r.task().taskId().equals(task.id())
                            && r.framework()
                                    .id()
                                    .filter(task.frameworkId()::equals)
                                    .isPresent());
            if (!here && !task.state().isTerminal()) {
                lose(task, TaskState.TASK_DROPPED, "REASON_SLAVE_DISCONNECTED", "Task is unknown to the agent");
            }
        }
    }

    private void lose(MasterTask task, TaskState partitionAware, String reason, String message) {
        cluster.framework(task.frameworkId()).ifPresent(framework -> {
            TaskState state = Statuses.forFramework(framework, partitionAware);
            TaskStatus status = Statuses.of(task, state, reason, message);
            tasks.book(framework, task, status);
            tasks.release(framework, task);
            cluster.agent(task.agentId()).ifPresent(agent -> agent.remove(task));
            if (partitionAware == TaskState.TASK_UNREACHABLE) {
                framework.lose(task);
            } else {
                framework.complete(task);
            }
            if (framework.isConnected()) {
                framework.sink().send(SchedulerEvents.update(status));
            }
        });
    }

    private void ping(MasterAgent agent, String session) {
        if (!agent.session().equals(session) || cluster.agents().get(agent.id()) != agent) {
            return;
        }
        if (agent.pinged() >= cluster.settings().maxAgentPingTimeouts()) {
            markUnreachable(agent);
            return;
        }
        if (agent.isConnected()) {
            agent.sink().send(AgentMessages.ping());
        }
        loop.schedule(cluster.settings().agentPingTimeout(), () -> ping(agent, session));
    }

    /** Its stream has ended. Its tasks may go on; nothing of it is offered until it is back. */
    void disconnected(MasterAgent agent, EventSink sink) {
        if (agent.sink() == sink) {
            LOG.info("Agent {} is disconnected", agent.id());
            agent.disconnected();
            offers.rescind(offer -> offer.agent() == agent);
        }
    }

    private void markUnreachable(MasterAgent agent) {
        cluster.counters().count("master/slave_removals/reason_unhealthy");
        remove(
                agent,
                TaskState.TASK_UNREACHABLE,
                "Agent " + agent.info().hostname() + " is unreachable: health check timed out");
    }

    /** It has said that it goes, and has ended its tasks. */
    void unregister(MasterAgent agent) {
        cluster.counters().count("master/slave_removals/reason_unregistered");
        remove(agent, TaskState.TASK_GONE, "Agent " + agent.info().hostname() + " removed: it unregistered");
    }

    private void remove(MasterAgent agent, TaskState partitionAware, String message) {
        LOG.info("{}", message);
        cluster.counters().count("master/slave_removals");
        offers.rescind(offer -> offer.agent() == agent);
        agent.tasks().stream()
                .filter(task -> !task.state().isTerminal())
                .forEach(task -> lose(task, partitionAware, "REASON_SLAVE_REMOVED", message));
        agent.tasks().forEach(task -> cluster.framework(task.frameworkId())
                .ifPresent(framework -> tasks.complete(framework, task)));
        cluster.agents().remove(agent.id());
        if (partitionAware == TaskState.TASK_UNREACHABLE) {
            cluster.removedAgents().add(agent.id());
            loop.schedule(cluster.settings().agentReregisterTimeout(), () -> cluster.removedAgents()
                    .remove(agent.id()));
        }
        if (agent.isConnected()) {
            agent.sink().close();
        }
        events.agentRemoved(agent.id());
        cluster.frameworks().values().stream()
                .filter(MasterFramework::isConnected)
                .forEach(framework -> framework.sink().send(SchedulerEvents.failure(agent.id())));
    }
}
