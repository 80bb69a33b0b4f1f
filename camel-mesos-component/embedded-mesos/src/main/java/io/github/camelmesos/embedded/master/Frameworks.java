package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coming and going of frameworks. */
final class Frameworks {
    private static final Logger LOG = LoggerFactory.getLogger(Frameworks.class);

    private final Cluster cluster;
    private final Offers offers;
    private final Tasks tasks;
    private final Allocator allocator;
    private final OperatorEvents events;
    private final EventLoop loop;

    Frameworks(
            Cluster cluster, Offers offers, Tasks tasks, Allocator allocator, OperatorEvents events, EventLoop loop) {
        this.cluster = cluster;
        this.offers = offers;
        this.tasks = tasks;
        this.allocator = allocator;
        this.events = events;
        this.loop = loop;
    }

    /** True for a framework that was removed: it may not come back under its id. */
    boolean wasRemoved(FrameworkId id) {
        return cluster.completedFrameworks().stream()
                .anyMatch(framework -> framework.id().equals(id));
    }

    /** Subscribes a framework that is new, comes back, or comes a second time, in which case the first one is cut off. */
    MasterFramework subscribe(FrameworkInfo info, EventSink sink, String streamId) {
        Optional<MasterFramework> known = info.id().flatMap(cluster::framework);
        MasterFramework framework = known.orElseGet(() -> create(info.id().orElseGet(cluster::newFrameworkId), info));
        if (framework.isConnected()) {
            framework.sink().send(SchedulerEvents.error("Framework failed over"));
            framework.sink().close();
        }
        offers.rescind(offer -> offer.framework() == framework);
        framework.subscribed(info, sink, streamId, EpochTime.nanos());
        LOG.info("Framework {} ({}) is subscribed", framework.id(), info.name());
        if (known.isPresent()) {
            events.frameworkUpdated(framework);
            cluster.agents().values().stream()
                    .filter(agent -> agent.isConnected() && agent.runs(framework.id()))
                    .forEach(agent -> agent.sink().send(AgentMessages.resend(framework.id())));
        } else {
            events.frameworkAdded(framework);
        }
        sink.send(SchedulerEvents.subscribed(framework.id(), cluster.settings().heartbeatInterval(), cluster.master()));
        sink.heartbeat();
        allocator.request();
        return framework;
    }

    /** A framework that is known from an agent's tasks only, until it subscribes. */
    void recover(FrameworkInfo info) {
        FrameworkId id = info.id().orElseThrow();
        if (cluster.framework(id).isEmpty() && !wasRemoved(id)) {
            MasterFramework framework = create(id, info);
            framework.recovered(EpochTime.nanos());
            framework.disconnected(loop.schedule(
                    cluster.settings().agentReregisterTimeout(), () -> remove(framework, "it did not come back")));
            events.frameworkAdded(framework);
        }
    }

    private MasterFramework create(FrameworkId id, FrameworkInfo info) {
        MasterFramework framework =
                new MasterFramework(id, info, cluster.settings().maxCompletedTasks());
        cluster.frameworks().put(id, framework);
        return framework;
    }

    /** Its stream has ended. It has its failover timeout to come back. */
    void disconnected(MasterFramework framework, EventSink sink) {
        if (framework.sink() != sink) {
            return;
        }
        LOG.info("Framework {} is disconnected", framework.id());
        framework.disconnected(loop.schedule(
                framework.info().failoverTimeout(), () -> remove(framework, "its failover timeout is over")));
        offers.rescind(offer -> offer.framework() == framework);
        events.frameworkUpdated(framework);
        allocator.request();
    }

    /** Ends a framework: its tasks are killed, and it is remembered among the completed ones. */
    void remove(MasterFramework framework, String why) {
        LOG.info("Framework {} is removed: {}", framework.id(), why);
        EventSink sink = framework.sink();
        framework.unregistered(EpochTime.nanos());
        offers.rescind(offer -> offer.framework() == framework);
        cluster.agents().values().stream()
                .filter(agent -> agent.isConnected() && agent.runs(framework.id()))
                .forEach(agent -> agent.sink().send(AgentMessages.shutdownFramework(framework.id())));
        for (MasterTask task : framework.tasks()) {
            if (!task.state().isTerminal()) {
                String message = "Framework " + framework.id() + " removed";
                TaskStatus killed = Statuses.of(task, TaskState.TASK_KILLED, "REASON_FRAMEWORK_REMOVED", message);
                tasks.book(framework, task, killed);
            }
            tasks.complete(framework, task);
        }
        cluster.frameworks().remove(framework.id());
        cluster.completedFrameworks().add(framework);
        while (cluster.completedFrameworks().size() > cluster.settings().maxCompletedFrameworks()) {
            cluster.completedFrameworks().remove();
        }
        events.frameworkRemoved(framework);
        if (sink != null) {
            sink.close();
        }
        allocator.request();
    }
}
