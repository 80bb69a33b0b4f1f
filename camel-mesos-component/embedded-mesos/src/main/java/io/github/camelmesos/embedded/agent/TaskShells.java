package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The shells of an agent. A shell that has run a task comes back when nothing of that task is left in its process group. */
final class TaskShells implements AutoCloseable {
    /** As many as end in the moment until the next look at what tasks have left behind. */
    private static final int MOST_IDLE = 64;
    /** When nothing runs, these are kept for what comes next. */
    private static final int KEPT = 2;

    private final String mark;
    private final Set<TaskShell> all = new HashSet<>();
    private final Deque<TaskShell> idle = new ArrayDeque<>();
    private boolean closed;

    TaskShells(String mark) {
        this.mark = mark;
    }

    /** One that is free, or a new one. */
    TaskShell take() throws IOException {
        synchronized (this) {
            for (TaskShell shell = idle.poll(); shell != null; shell = idle.poll()) {
                if (shell.isAlive()) {
                    return shell;
                }
                all.remove(shell);
            }
        }
        TaskShell started = TaskShell.start(mark);
        add(started);
        return started;
    }

    private synchronized void add(TaskShell shell) throws IOException {
        if (closed) {
            shell.close();
            throw new IOException("the agent ends");
        }
        all.add(shell);
    }

    /** It has nothing to do any more. */
    synchronized void release(TaskShell shell) {
        if (!closed && shell.isAlive() && idle.size() < MOST_IDLE) {
            idle.push(shell);
        } else {
            all.remove(shell);
            shell.close();
        }
    }

    /** Nothing runs now. */
    synchronized void trim() {
        while (idle.size() > KEPT) {
            TaskShell shell = idle.poll();
            all.remove(shell);
            shell.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.clear();
        all.forEach(TaskShell::close);
        all.clear();
    }
}
