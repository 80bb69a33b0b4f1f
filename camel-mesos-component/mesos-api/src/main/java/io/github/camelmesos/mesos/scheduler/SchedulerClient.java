package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A framework. It subscribes at the leading master and stays subscribed, under the same framework id, over lost
 * connections and changes of the leader, until it is closed.
 *
 * <p>Calls return at once. They are sent in the order they were made, several in one write where several are waiting.
 * Calls about offers and updates belong to a subscription and are dropped with it; the others wait for the next one.
 */
public final class SchedulerClient implements AutoCloseable {
    private static final long CLOSE_MILLIS = 5000;

    private final CallQueue calls;
    private final Subscription subscription;
    private final Thread[] threads;

    /** @param framework with the id of its earlier life, where it had one */
    public SchedulerClient(
            MasterLocator locator, FrameworkInfo framework, SchedulerListener listener, SchedulerSettings settings) {
        SchedulerListener oneAtATime = new SerializedListener(listener);
        this.calls = new CallQueue(oneAtATime, settings);
        this.subscription = new Subscription(locator, framework, oneAtATime, settings, calls);
        this.threads = new Thread[] {
            thread(subscription, "mesos-events-" + framework.name()), thread(calls, "mesos-calls-" + framework.name())
        };
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to subscribe. The listener hears how that goes. */
    public void start() {
        for (Thread thread : threads) {
            thread.start();
        }
    }

    /** The framework id, once there is one. To be kept by a framework that wants to come back after its own restart. */
    public Optional<FrameworkId> frameworkId() {
        return subscription.frameworkId();
    }

    /** Launches tasks, none to decline, on the agent of the offers; what they leave of the offers is declined. */
    public void accept(List<OfferId> offers, List<TaskInfo> tasks, Filters filters) {
        ofSubscription("ACCEPT", Calls.accept(offers, tasks, filters));
    }

    public void decline(Collection<OfferId> offers, Filters filters) {
        ofSubscription("DECLINE", Calls.decline(offers, filters));
    }

    /** Takes back all filters and a {@link #suppress}: offers come again. */
    public void revive() {
        always("REVIVE", null);
    }

    /** No offers until {@link #revive}. */
    public void suppress() {
        always("SUPPRESS", null);
    }

    /** Confirms an update, so that it does not come again; nothing happens for one without a uuid. */
    public void acknowledge(TaskStatus status) {
        if (status.uuid().isPresent()) {
            ofSubscription("ACKNOWLEDGE", Calls.acknowledge(status));
        }
    }

    public void kill(TaskId task, Optional<AgentId> agent) {
        always("KILL", Calls.kill(task, agent));
    }

    /** Asks for the state of these tasks; of all tasks the master knows of the framework, when there are none. */
    public void reconcile(Collection<TaskId> tasks) {
        always("RECONCILE", Calls.reconcile(tasks));
    }

    /**
     * Ends the framework: the master kills its tasks and forgets it. The subscription is not renewed.
     *
     * @return completed when the master has taken the call
     */
    public CompletableFuture<Void> teardown() {
        subscription.stopRenewing();
        CompletableFuture<Void> done = new CompletableFuture<>();
        calls.add(new CallQueue.Call("TEARDOWN", null, CallQueue.ANY, done));
        return done;
    }

    private void ofSubscription(String type, JsonValue body) {
        calls.add(new CallQueue.Call(type, body, calls.currentEpoch(), null));
    }

    private void always(String type, JsonValue body) {
        calls.add(new CallQueue.Call(type, body, CallQueue.ANY, null));
    }

    /**
     * Goes away without ending the framework: for its failover timeout the master keeps its tasks. No callback comes
     * after it returns, unless it was called from one.
     */
    @Override
    public void close() {
        subscription.close();
        calls.close();
        boolean interrupted = false;
        for (Thread thread : threads) {
            if (thread == Thread.currentThread()) {
                continue;
            }
            thread.interrupt();
            try {
                thread.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
