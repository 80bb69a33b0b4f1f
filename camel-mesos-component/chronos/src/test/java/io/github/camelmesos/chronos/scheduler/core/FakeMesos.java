package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers the calls of a scheduler and answers as a test says. */
final class FakeMesos implements MesosDriver {

    final List<List<TaskInfo>> launches = new ArrayList<>();
    final List<OfferId> declined = new ArrayList<>();
    final List<String> killed = new ArrayList<>();
    final List<String> acknowledged = new ArrayList<>();
    final List<List<String>> reconciled = new ArrayList<>();
    int revives;
    int suppressions;

    private final Map<String, TaskInfo> live = new LinkedHashMap<>();
    private int offers;
    private int updates;

    /** An offer of agent {@code A}. */
    Offer offer(double cpus, double mem) {
        return offer(cpus, mem, "host", Map.of());
    }

    Offer offer(double cpus, double mem, String hostname, Map<String, String> attributes) {
        return new Offer(
                new OfferId("O" + offers++),
                new FrameworkId("F"),
                new AgentId("A"),
                hostname,
                Optional.empty(),
                Resources.of(cpus, mem, 100_000).toMessages(),
                "*",
                attributes);
    }

    /** The ids of all tasks launched so far. */
    List<String> taskIds() {
        return launches.stream()
                .flatMap(List::stream)
                .map(task -> task.taskId().value())
                .toList();
    }

    /** The id of the only live task of a job. */
    String taskOf(String job) {
        return live.keySet().stream()
                .filter(id -> id.split(":")[3].equals(job))
                .reduce((a, b) -> {
                    throw new AssertionError("two live tasks: " + a + ", " + b);
                })
                .orElseThrow(() -> new AssertionError("no live task of " + job + " among " + live.keySet()));
    }

    boolean isLive(String job) {
        return live.keySet().stream().anyMatch(id -> id.split(":")[3].equals(job));
    }

    TaskInfo task(String id) {
        return live.get(id);
    }

    TaskStatus status(String taskId, TaskState state) {
        if (state.isTerminal()) {
            live.remove(taskId);
        }
        return new TaskStatus(
                new TaskId(taskId),
                state,
                Optional.of("Command exited with status 3").filter(text -> state == TaskState.TASK_FAILED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AgentId("A")),
                Optional.empty(),
                0,
                Optional.of("uuid" + updates++),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void accept(OfferId offer, List<TaskInfo> tasks, Filters filters) {
        launches.add(tasks);
        tasks.forEach(task -> live.put(task.taskId().value(), task));
    }

    @Override
    public void decline(Collection<OfferId> offers, Filters filters) {
        declined.addAll(offers);
    }

    @Override
    public void revive() {
        revives++;
    }

    @Override
    public void suppress() {
        suppressions++;
    }

    @Override
    public void kill(TaskId task, Optional<AgentId> agent) {
        killed.add(task.value());
    }

    @Override
    public void acknowledge(TaskStatus status) {
        acknowledged.add(status.taskId().value() + " " + status.state());
    }

    @Override
    public void reconcile(Collection<TaskId> tasks) {
        reconciled.add(tasks.stream().map(TaskId::value).toList());
    }
}
