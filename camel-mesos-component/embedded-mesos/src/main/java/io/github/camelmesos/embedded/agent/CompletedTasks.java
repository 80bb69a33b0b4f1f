package io.github.camelmesos.embedded.agent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

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

    Collection<AgentTask> all() {
        return tasks;
    }
}
