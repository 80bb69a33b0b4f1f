package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.PeakMemory;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The updates of tasks: made, sent in their order, and sent again until they are acknowledged. Unlike Mesos' agents this
 * one does not wait for the acknowledgement of one update before it sends the next of the same task.
 */
final class Updates {
    private final EventLoop loop;
    private final MasterLink link;
    private final Duration timeout;
    private final Supplier<Collection<AgentTask>> tasks;
    private boolean watching;

    Updates(EventLoop loop, MasterLink link, Duration timeout, Supplier<Collection<AgentTask>> tasks) {
        this.loop = loop;
        this.link = link;
        this.timeout = timeout;
        this.tasks = tasks;
    }

    /** Where an update comes from, and why. */
    record Origin(String source, Optional<String> reason) {
        static final Origin EXECUTOR = new Origin("SOURCE_EXECUTOR", Optional.empty());

        static Origin agent(String reason) {
            return new Origin("SOURCE_AGENT", Optional.of(reason));
        }
    }

    /** Gives a task a new state, and tells the master. */
    void update(AgentTask task, AgentId agent, TaskState state, Optional<String> message, Origin origin) {
        TaskStatus status = new TaskStatus(
                task.info().taskId(),
                state,
                message,
                Optional.of(origin.source),
                origin.reason,
                Optional.of(agent),
                Optional.of(task.info().taskId().value()),
                EpochTime.seconds(),
                Optional.of(uuid()),
                state.isTerminal() && task.peakBytes() > 0
                        ? Optional.of(PeakMemory.data(task.peakBytes()))
                        : Optional.empty(),
                task.pid().isPresent() ? Optional.of(task.containerStatus()) : Optional.empty());
        task.update(status);
        if (!task.isQuiet()) {
            task.pending().add(new AgentTask.PendingUpdate(status, System.nanoTime()));
            link.send(task.frameworkId(), status);
            watch();
        }
    }

    private static String uuid() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Forgets an update that has arrived; true when it was the task's last one. */
    boolean acknowledge(AgentTask task, String uuid) {
        for (Iterator<AgentTask.PendingUpdate> it = task.pending().iterator(); it.hasNext(); ) {
            TaskStatus status = it.next().status();
            if (status.uuid().filter(uuid::equals).isPresent()) {
                it.remove();
                break;
            }
        }
        return task.isOver() && task.pending().isEmpty();
    }

    /** Sends all that is pending, of one framework or, when it is empty, of all. */
    void resend(Optional<FrameworkId> framework) {
        for (AgentTask task : tasks.get()) {
            if (framework.isEmpty() || framework.get().equals(task.frameworkId())) {
                resend(task, 0);
            }
        }
    }

    private void resend(AgentTask task, long minAgeNanos) {
        long now = System.nanoTime();
        List<AgentTask.PendingUpdate> all = new ArrayList<>(task.pending());
        if (all.isEmpty() || now - all.get(0).sentNanos() < minAgeNanos) {
            return;
        }
        task.pending().clear();
        for (AgentTask.PendingUpdate update : all) {
            task.pending().add(new AgentTask.PendingUpdate(update.status(), now));
            link.send(task.frameworkId(), update.status());
        }
    }

    private void watch() {
        if (!watching) {
            watching = true;
            loop.schedule(timeout, this::resendOld);
        }
    }

    private void resendOld() {
        watching = false;
        for (AgentTask task : tasks.get()) {
            resend(task, timeout.toNanos());
            if (!task.pending().isEmpty()) {
                watch();
            }
        }
    }
}
