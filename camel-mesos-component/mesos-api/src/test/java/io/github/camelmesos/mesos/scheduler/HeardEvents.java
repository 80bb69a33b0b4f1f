package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a scheduler client tells. */
final class HeardEvents implements SchedulerListener {
    final List<FrameworkId> subscribed = new CopyOnWriteArrayList<>();
    final List<Offer> offers = new CopyOnWriteArrayList<>();
    final List<OfferId> rescinded = new CopyOnWriteArrayList<>();
    final List<TaskStatus> updates = new CopyOnWriteArrayList<>();
    final List<String> errors = new CopyOnWriteArrayList<>();
    final List<Throwable> disconnected = new CopyOnWriteArrayList<>();
    final List<String> failed = new CopyOnWriteArrayList<>();

    @Override
    public void subscribed(FrameworkId id, MasterInfo info) {
        subscribed.add(id);
    }

    @Override
    public void offers(List<Offer> more) {
        offers.addAll(more);
    }

    @Override
    public void rescinded(OfferId offer) {
        rescinded.add(offer);
    }

    @Override
    public void update(TaskStatus status) {
        updates.add(status);
    }

    @Override
    public void error(String message) {
        errors.add(message);
    }

    @Override
    public void disconnected(Throwable cause) {
        disconnected.add(cause);
    }

    @Override
    public void callFailed(String call, IOException problem) {
        failed.add(call + ": " + problem.getMessage());
    }
}
