package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.loop.Timer;
import io.github.camelmesos.mesos.message.ContainerStatus;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A task of this agent. */
final class AgentTask {
    private final FrameworkInfo framework;
    private final TaskInfo info;
    private final Resources resources;
    private final Sandbox sandbox;
    private final String ip;
    private final List<TaskStatus> statuses = new ArrayList<>(3);
    private final Deque<PendingUpdate> pending = new ArrayDeque<>(3);
    private TaskState state = TaskState.TASK_STAGING;
    private OptionalLong pid = OptionalLong.empty();
    private boolean killRequested;
    private boolean quiet;
    private Optional<String> overLimit = Optional.empty();
    private Timer killTimer;
    private long peakBytes;

    /** An update that was not acknowledged yet, and when it was sent last, as {@link System#nanoTime}. */
    record PendingUpdate(TaskStatus status, long sentNanos) {}

    AgentTask(FrameworkInfo framework, TaskInfo info, Sandbox sandbox, String ip) {
        this.framework = framework;
        this.info = info;
        this.resources = Resources.from(info.resources());
        this.sandbox = sandbox;
        this.ip = ip;
    }

    FrameworkInfo framework() {
        return framework;
    }

    FrameworkId frameworkId() {
        return framework.id().orElseThrow();
    }

    TaskInfo info() {
        return info;
    }

    Resources resources() {
        return resources;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Its processes were seen to use so much memory together. */
    void uses(long bytes) {
        peakBytes = Math.max(peakBytes, bytes);
    }

    /** The most memory its processes were seen to use; 0 where nobody looked in time. */
    long peakBytes() {
        return peakBytes;
    }

    TaskState state() {
        return state;
    }

    boolean isOver() {
        return state.isTerminal();
    }

    List<TaskStatus> statuses() {
        return statuses;
    }

    Deque<PendingUpdate> pending() {
        return pending;
    }

    ContainerStatus containerStatus() {
        return new ContainerStatus(sandbox.containerId(), List.of(ip), pid);
    }

    OptionalLong pid() {
        return pid;
    }

    void started(long newPid) {
        pid = OptionalLong.of(newPid);
    }

    void update(TaskStatus status) {
        state = status.state();
        statuses.add(status);
    }

    /** Its last status, or, while it is being started, that it is. */
    TaskStatus latestStatus() {
        return statuses.isEmpty()
                ? new TaskStatus(
                        info.taskId(),
                        TaskState.TASK_STAGING,
                        Optional.empty(),
                        Optional.of("SOURCE_AGENT"),
                        Optional.empty(),
                        Optional.of(info.agentId()),
                        Optional.empty(),
                        EpochTime.seconds(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                : statuses.get(statuses.size() - 1);
    }

    boolean isKillRequested() {
        return killRequested;
    }

    void requestKill() {
        killRequested = true;
    }

    /** Its framework is gone: nobody is told how it ends. */
    void silence() {
        quiet = true;
        pending.clear();
    }

    boolean isQuiet() {
        return quiet;
    }

    Optional<String> overLimit() {
        return overLimit;
    }

    /** @param message naming what it used and what it may use */
    void exceedLimit(String message) {
        overLimit = Optional.of(message);
    }

    void killAfterGrace(Timer timer) {
        killTimer = timer;
    }

    void cancelKill() {
        if (killTimer != null) {
            killTimer.cancel();
        }
    }
}
