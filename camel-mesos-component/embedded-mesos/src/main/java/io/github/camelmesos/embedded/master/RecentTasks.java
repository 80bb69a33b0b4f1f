package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.TaskId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last tasks of a kind; the oldest are forgotten. */
final class RecentTasks {
    private final Map<TaskId, MasterTask> tasks;

    RecentTasks(int limit) {
        tasks = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TaskId, MasterTask> eldest) {
                return size() > limit;
            }
        };
    }

    void add(MasterTask task) {
        tasks.remove(task.id());
        tasks.put(task.id(), task);
    }

    Optional<MasterTask> remove(TaskId id) {
        return Optional.ofNullable(tasks.remove(id));
    }

    Optional<MasterTask> get(TaskId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    Collection<MasterTask> all() {
        return tasks.values();
    }
}
