package io.github.camelmesos.launcher.connection;

import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.launcher.attempt.ChronosJobRunner;
import io.github.camelmesos.launcher.attempt.TaskUpdate;
import io.github.camelmesos.launcher.attempt.TaskUpdate.Phase;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.PeakMemory;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.ClusterState;
import io.github.camelmesos.mesos.operator.OperatorListener;
import io.github.camelmesos.mesos.operator.Task;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what the master's event stream says of tasks. After a gap in the stream, what was missed is made up for. */
final class TaskWatcher implements OperatorListener {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private final ChronosJobRunner runner;
    private final CountDownLatch subscribed = new CountDownLatch(1);

    TaskWatcher(ChronosJobRunner runner) {
        this.runner = runner;
    }

    boolean awaitSubscribed(long seconds) throws InterruptedException {
        return subscribed.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void subscribed(ClusterState state, boolean again) {
        state.agents().forEach(this::agentAdded);
        // The first time there are some only where an earlier launcher has had them run.
        Stream.of(state.tasks(), state.unreachableTasks(), state.completedTasks())
                .flatMap(List::stream)
                .forEach(this::taskAdded);
        if (again) {
            runner.findResults();
        }
        subscribed.countDown();
    }

    @Override
    public void agentAdded(Agent agent) {
        runner.onAgent(agent.id().value(), agent.info().attributes().getOrDefault(RoleFlags.AGENT_NAME, ""));
    }

    @Override
    public void agentRemoved(AgentId agent) {
        runner.onAgentGone(agent.value());
    }

    @Override
    public void taskAdded(Task task) {
        TaskStatus last = task.statuses().isEmpty()
                ? null
                : task.statuses().get(task.statuses().size() - 1);
        tell(
                task.taskId().value(),
                task.state(),
                last == null ? "" : last.reason().orElse(""),
                last == null ? "" : last.message().orElse(""),
                task.agentId().value(),
                last == null ? OptionalLong.empty() : PeakMemory.of(last));
    }

    @Override
    public void taskUpdated(FrameworkId framework, TaskStatus status) {
        tell(
                status.taskId().value(),
                status.state(),
                status.reason().orElse(""),
                status.message().orElse(""),
                status.agentId().map(AgentId::value).orElse(""),
                PeakMemory.of(status));
    }

    @Override
    public void disconnected(Throwable cause) {
        LOG.info("the master's event stream is lost; it is asked for again", cause);
    }

    private void tell(
            String taskId, TaskState state, String reason, String message, String agent, OptionalLong peakMemory) {
        ChronosTaskId.jobName(taskId)
                .ifPresent(job ->
                        runner.onTask(new TaskUpdate(job, phase(state, reason), reason, message, agent, peakMemory)));
    }

    /** Chronos takes no notice of the states that are lost or wrong here; a job in one of them would wait for ever. */
    private static Phase phase(TaskState state, String reason) {
        return switch (state) {
            case TASK_STAGING, TASK_STARTING, TASK_UNKNOWN -> Phase.STAGING;
            case TASK_RUNNING, TASK_KILLING -> Phase.RUNNING;
            case TASK_ERROR -> reason.equals("REASON_TASK_INVALID") ? Phase.REFUSED : Phase.TERMINAL;
            default -> Phase.TERMINAL;
        };
    }
}
