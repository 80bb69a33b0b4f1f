package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one thread in at a time, and keeps a failing callback from ending the subscription. */
final class SerializedListener implements SchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(SerializedListener.class);

    private final SchedulerListener listener;

    SerializedListener(SchedulerListener listener) {
        this.listener = listener;
    }

    private synchronized void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.error("A scheduler's callback failed", e);
        }
    }

    @Override
    public void subscribed(FrameworkId id, MasterInfo master) {
        call(() -> listener.subscribed(id, master));
    }

    @Override
    public void offers(List<Offer> offers) {
        call(() -> listener.offers(offers));
    }

    @Override
    public void rescinded(OfferId offer) {
        call(() -> listener.rescinded(offer));
    }

    @Override
    public void update(TaskStatus status) {
        call(() -> listener.update(status));
    }

    @Override
    public void agentFailed(AgentId agent) {
        call(() -> listener.agentFailed(agent));
    }

    @Override
    public void error(String message) {
        call(() -> listener.error(message));
    }

    @Override
    public void disconnected(Throwable cause) {
        call(() -> listener.disconnected(cause));
    }

    @Override
    public void callFailed(String type, IOException problem) {
        call(() -> listener.callFailed(type, problem));
    }
}
