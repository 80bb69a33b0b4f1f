package io.github.camelmesos.mesos.message;

import java.util.Optional;

/**
 * The states of a task. After a terminal one nothing more is heard of it; an unreachable task may come back.
 *
 * @see <a href="https://mesos.apache.org/documentation/latest/task-state-reasons/">Task states</a>
 */
public enum TaskState {
    TASK_STAGING(false),
    TASK_STARTING(false),
    TASK_RUNNING(false),
    TASK_KILLING(false),
    TASK_FINISHED(true),
    TASK_FAILED(true),
    TASK_KILLED(true),
    TASK_ERROR(true),
    TASK_LOST(true),
    TASK_DROPPED(true),
    TASK_UNREACHABLE(false),
    TASK_GONE(true),
    TASK_GONE_BY_OPERATOR(true),
    TASK_UNKNOWN(false);

    private final boolean terminal;

    TaskState(boolean terminal) {
        this.terminal = terminal;
    }

    public boolean isTerminal() {
        return terminal;
    }

    /** The state of that name; empty for one of a later Mesos. */
    public static Optional<TaskState> named(String name) {
        for (TaskState state : values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
