package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.io.IOException;
import java.util.List;

/**
 * Hears what the master tells a framework. Never called by two threads at once. A callback may use the client, whose
 * calls do not block; it should not block itself, since nothing else is heard meanwhile.
 */
public interface SchedulerListener {

    /** The framework is subscribed, for the first time or again; earlier offers are void. A good moment to reconcile. */
    void subscribed(FrameworkId id, MasterInfo master);

    void offers(List<Offer> offers);

    void rescinded(OfferId offer);

    /** A status update. One that carries a uuid comes again until it is acknowledged. */
    void update(TaskStatus status);

    /** An agent was removed; its tasks get updates of their own. */
    default void agentFailed(AgentId agent) {}

    /** The master refuses this framework for good, for instance since it was torn down. No subscription is tried again. */
    void error(String message);

    /** The subscription is lost, or an attempt at one failed. It is tried again until the client is closed. */
    void disconnected(Throwable cause);

    /**
     * A call did not reach the master, or was refused by it.
     *
     * @param call such as {@code ACCEPT}
     */
    default void callFailed(String call, IOException problem) {}
}
