package io.github.camelmesos.embedded;

import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.CommandInfo;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import io.github.camelmesos.mesos.scheduler.SchedulerClient;
import io.github.camelmesos.mesos.scheduler.SchedulerListener;
import io.github.camelmesos.mesos.scheduler.SchedulerSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A framework that launches what it is given as soon as it fits, and remembers what it hears. */
public final class TestFramework implements SchedulerListener, AutoCloseable {
    public static final Resources SMALL = Resources.of(0.1, 32, 0);

    private final SchedulerClient client;
    private final Queue<UnaryOperator<TaskInfo>> wanted = new ConcurrentLinkedQueue<>();
    private final List<Offer> held = new CopyOnWriteArrayList<>();
    private final List<TaskStatus> updates = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile boolean acknowledging = true;
    private volatile FrameworkId id;

    public TestFramework(MasterLocator locator, FrameworkInfo info) {
        client = new SchedulerClient(locator, info, this, SchedulerSettings.DEFAULTS);
    }

    public static TestFramework start(MasterLocator locator) {
        return start(locator, FrameworkInfo.named("test", System.getProperty("user.name")));
    }

    public static TestFramework start(MasterLocator locator, FrameworkInfo info) {
        TestFramework framework = new TestFramework(locator, info);
        framework.client.start();
        return framework;
    }

    public TestFramework withoutAcknowledging() {
        acknowledging = false;
        return this;
    }

    /** Launches a shell command with 0.1 cpus and 32 MiB. */
    public void run(String taskId, String command) {
        run(taskId, command, task -> task);
    }

    public void run(String taskId, String command, UnaryOperator<TaskInfo> change) {
        wanted.add(task -> change.apply(TaskInfo.of(
                taskId, new TaskId(taskId), task.agentId(), SMALL.toMessages(), CommandInfo.shell(command))));
        launch();
    }

    private synchronized void launch() {
        for (Offer offer : held) {
            List<TaskInfo> tasks = new ArrayList<>();
            Resources left = Resources.from(offer.resources());
            while (!wanted.isEmpty()) {
                TaskInfo empty = TaskInfo.of("", new TaskId(""), offer.agentId(), List.of(), CommandInfo.shell(""));
                TaskInfo next = wanted.peek().apply(empty);
                Resources needs = Resources.from(next.resources());
                if (!left.contains(needs)) {
                    break;
                }
                left = left.minus(needs);
                tasks.add(next);
                wanted.remove();
            }
            if (!tasks.isEmpty()) {
                held.remove(offer);
                client.accept(List.of(offer.id()), tasks, Filters.NONE);
            }
        }
    }

    public SchedulerClient client() {
        return client;
    }

    public List<Offer> offers() {
        return held;
    }

    public List<TaskStatus> updates() {
        return updates;
    }

    public List<TaskStatus> updatesOf(String taskId) {
        return updates.stream()
                .filter(status -> status.taskId().value().equals(taskId))
                .toList();
    }

    public List<TaskState> statesOf(String taskId) {
        return updatesOf(taskId).stream().map(TaskStatus::state).toList();
    }

    public long ended() {
        return updates.stream().filter(status -> status.state().isTerminal()).count();
    }

    /** What was heard apart from offers and updates. */
    public List<String> events() {
        return events;
    }

    public FrameworkId id() {
        return id;
    }

    @Override
    public void subscribed(FrameworkId newId, MasterInfo master) {
        held.clear();
        id = newId;
        events.add("subscribed");
    }

    @Override
    public void offers(List<Offer> offers) {
        held.addAll(offers);
        launch();
    }

    @Override
    public void rescinded(OfferId offer) {
        held.removeIf(candidate -> candidate.id().equals(offer));
        events.add("rescinded");
    }

    @Override
    public void update(TaskStatus status) {
        updates.add(status);
        if (acknowledging) {
            client.acknowledge(status);
        }
    }

    @Override
    public void agentFailed(AgentId agent) {
        events.add("agent failed");
    }

    @Override
    public void error(String message) {
        events.add("error: " + message);
    }

    @Override
    public void disconnected(Throwable cause) {
        events.add("disconnected");
    }

    @Override
    public void callFailed(String call, IOException problem) {
        events.add("call failed: " + call + ": " + problem.getMessage());
    }

    /** Ends the framework and its tasks. */
    public void teardown() {
        client.teardown().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        client.close();
    }
}
