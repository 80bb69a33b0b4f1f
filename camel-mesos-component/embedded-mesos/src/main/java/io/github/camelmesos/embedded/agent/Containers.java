package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.RandomIds;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of tasks: start, kill, end. Everything here happens in the agent's loop. */
final class Containers {
    private static final Logger LOG = LoggerFactory.getLogger(Containers.class);

    private final AgentSettings settings;
    private final EventLoop loop;
    private final String mark;
    private final String ip;
    private final Sentinel sentinel;
    private final ProcessLauncher launcher;
    private final Leftovers leftovers;
    private final Map<Key, AgentTask> tasks = new LinkedHashMap<>();
    private final CompletedTasks completed;
    private final CompletableFuture<Boolean> idle = new CompletableFuture<>();
    private Updates updates;
    private AgentId agentId;
    private boolean closing;

    private record Key(FrameworkId framework, TaskId task) {
        // Written out, as in the ids themselves.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && framework.equals(that.framework) && task.equals(that.task);
        }

        @Override
        public int hashCode() {
            return framework.hashCode() * 31 + task.hashCode();
        }
    }

    Containers(
            AgentSettings settings,
            EventLoop loop,
            String mark,
            Sentinel sentinel,
            ProcessLauncher launcher,
            Leftovers leftovers) {
        this.settings = settings;
        this.loop = loop;
        this.mark = mark;
        this.ip = settings.listen().advertised(0).ip();
        this.sentinel = sentinel;
        this.launcher = launcher;
        this.leftovers = leftovers;
        this.completed = new CompletedTasks(settings.maxCompletedTasks());
    }

    void reportTo(Updates newUpdates) {
        updates = newUpdates;
    }

    void registeredAs(AgentId id) {
        agentId = id;
    }

    Optional<AgentId> agentId() {
        return Optional.ofNullable(agentId);
    }

    /** Tasks that run, or whose end was not acknowledged yet. */
    List<AgentTask> tasks() {
        return new ArrayList<>(tasks.values());
    }

    CompletedTasks completed() {
        return completed;
    }

    Optional<AgentTask> task(FrameworkId framework, TaskId task) {
        return Optional.ofNullable(tasks.get(new Key(framework, task)));
    }

    /** Where the last task of this id ran, as far as that is still known. */
    Optional<Path> sandbox(FrameworkId framework, TaskId task) {
        return task(framework, task).or(() -> completed.last(framework, task)).map(found -> found.sandbox()
                .directory());
    }

    void run(FrameworkInfo framework, TaskInfo info) {
        FrameworkId frameworkId = framework.id().orElseThrow();
        Key key = new Key(frameworkId, info.taskId());
        if (closing || tasks.containsKey(key)) {
            return;
        }
        Sandbox sandbox = Sandbox.of(settings.workDir(), agentId, frameworkId, RandomIds.uuid());
        AgentTask task = new AgentTask(framework, info, sandbox, ip);
        tasks.put(key, task);
        Map<String, String> environment = TaskEnvironment.of(settings, agentId, frameworkId, info, sandbox, mark);
        Optional<String> user;
        try {
            user = UserSwitch.user(settings.switchUser(), framework, info);
        } catch (IOException e) {
            launchFailed(task, e);
            return;
        }
        launcher.launch(new TaskCommand(info.command(), sandbox, environment, user), new ProcessLauncher.Listener() {
            @Override
            public void started(long pid) {
                loop.execute(() -> Containers.this.started(task, pid));
            }

            @Override
            public void ended(int exitCode) {
                loop.execute(() -> Containers.this.ended(task, exitCode));
            }

            @Override
            public void failed(IOException problem) {
                loop.execute(() -> launchFailed(task, problem));
            }
        });
    }

    private void started(AgentTask task, long pid) {
        task.started(pid);
        leftovers.leader(task.sandbox().containerId(), pid);
        updates.update(task, agentId, TaskState.TASK_STARTING, Optional.empty(), Updates.Origin.EXECUTOR);
        updates.update(task, agentId, TaskState.TASK_RUNNING, Optional.empty(), Updates.Origin.EXECUTOR);
        if (closing) {
            sentinel.signal("KILL", pid);
        } else if (task.isKillRequested()) {
            terminate(task);
        }
    }

    private void launchFailed(AgentTask task, IOException problem) {
        LOG.warn("Task {} could not be started: {}", task.info().taskId(), problem.getMessage());
        String message = "Failed to launch container: " + problem.getMessage();
        over(task, TaskState.TASK_FAILED, message, Updates.Origin.agent("REASON_CONTAINER_LAUNCH_FAILED"));
    }

    private void ended(AgentTask task, int exitCode) {
        task.cancelKill();
        leftovers.ended(task.sandbox().containerId());
        if (task.overLimit().isPresent()) {
            over(
                    task,
                    TaskState.TASK_FAILED,
                    task.overLimit().get(),
                    Updates.Origin.agent("REASON_CONTAINER_LIMITATION_MEMORY"));
            return;
        }
        TaskState state = exitCode == 0 ? TaskState.TASK_FINISHED : TaskState.TASK_FAILED;
        over(
                task,
                task.isKillRequested() ? TaskState.TASK_KILLED : state,
                ExitMessage.of(exitCode),
                Updates.Origin.EXECUTOR);
    }

    private void over(AgentTask task, TaskState state, String message, Updates.Origin origin) {
        updates.update(task, agentId, state, Optional.of(message), origin);
        if (task.isQuiet()) {
            forget(task);
        }
    }

    /** Kills a task, gently at first. One that is still being started is killed when it is. */
    void kill(AgentTask task) {
        if (task.isKillRequested() || task.isOver()) {
            return;
        }
        task.requestKill();
        if (task.pid().isPresent()) {
            terminate(task);
        }
    }

    private void terminate(AgentTask task) {
        if (task.framework().capabilities().contains("TASK_KILLING_STATE")) {
            updates.update(task, agentId, TaskState.TASK_KILLING, Optional.empty(), Updates.Origin.EXECUTOR);
        }
        Duration grace = task.info().killGracePeriod().orElse(settings.killGracePeriod());
        sentinel.signal("TERM", task.pid().getAsLong());
        task.killAfterGrace(
                loop.schedule(grace, () -> sentinel.signal("KILL", task.pid().getAsLong())));
    }

    /** Kills a task at once, since it has more memory than it may have. */
    void exceeded(AgentTask task, String message) {
        if (!task.isOver() && task.pid().isPresent()) {
            task.exceedLimit(message);
            sentinel.signal("KILL", task.pid().getAsLong());
            leftovers.ended(task.sandbox().containerId());
        }
    }

    void acknowledge(AgentTask task, String uuid) {
        if (updates.acknowledge(task, uuid)) {
            forget(task);
        }
    }

    private void forget(AgentTask task) {
        tasks.remove(new Key(task.frameworkId(), task.info().taskId()));
        completed.add(task);
        checkIdle();
    }

    /** A framework is gone: its tasks are killed, and nobody is told. */
    void shutdown(FrameworkId framework) {
        for (AgentTask task : tasks()) {
            if (task.frameworkId().equals(framework)) {
                task.silence();
                kill(task);
                if (task.isOver()) {
                    forget(task);
                }
            }
        }
    }

    /** Kills everything at once, for the end of the agent. */
    void killAll() {
        closing = true;
        for (AgentTask task : tasks()) {
            task.silence();
            if (task.isOver()) {
                forget(task);
            } else if (task.pid().isPresent()) {
                sentinel.signal("KILL", task.pid().getAsLong());
            }
        }
    }

    /** Completes with true when no task is left. To be asked for after {@link #killAll}. */
    CompletableFuture<Boolean> whenIdle() {
        checkIdle();
        return idle;
    }

    private void checkIdle() {
        if (closing && tasks.isEmpty()) {
            idle.complete(true);
        }
    }
}
