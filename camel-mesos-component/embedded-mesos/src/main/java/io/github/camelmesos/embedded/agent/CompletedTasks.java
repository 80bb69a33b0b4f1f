package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** The last tasks that ended. */
final class CompletedTasks {
    private final int limit;
    private final Deque<AgentTask> tasks = new ArrayDeque<>();

    CompletedTasks(int limit) {
        this.limit = limit;
    }

    void add(AgentTask task) {
        tasks.add(task);
        while (tasks.size() > limit) {
            tasks.remove();
        }
    }

    Optional<AgentTask> last(FrameworkId framework, TaskId task) {
        return tasks.stream()
                .filter(ended -> ended.frameworkId().equals(framework)
                        && ended.info().taskId().equals(task))
                .reduce((earlier, later) -> later);
    }

    Collection<AgentTask> all() {
        return tasks;
    }
}
