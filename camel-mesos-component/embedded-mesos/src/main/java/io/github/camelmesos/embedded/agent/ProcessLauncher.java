package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Starts the processes of tasks, each in a process group that no other task has. A few threads do it, since a start blocks for
 * a millisecond; none waits for the end of a process.
 */
final class ProcessLauncher implements AutoCloseable {
    private final ExecutorService threads;
    private final TaskShells shells;
    private final Sandboxes sandboxes;
    private final Map<String, Used> used = new ConcurrentHashMap<>();

    private record Used(TaskShell shell, Sandbox sandbox) {}

    /** Hears how it goes, in threads of the launcher. */
    interface Listener {
        /** @param pid of the leader of the task's process group */
        void started(long pid);

        void ended(int exitCode);

        void failed(IOException problem);
    }

    ProcessLauncher(int threadCount, String mark, Sandboxes sandboxes) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threadCount, threadCount, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "mesos-agent-launch");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        threads = executor;
        shells = new TaskShells(mark);
        this.sandboxes = sandboxes;
    }

    void launch(TaskCommand command, Listener listener) {
        threads.execute(() -> {
            try {
                Sandbox sandbox = command.sandbox();
                sandboxes.create(sandbox);
                Fetcher.fetch(command.command().uris(), sandbox);
                if (command.user().isPresent()) {
                    UserSwitch.give(sandbox.directory(), command.user().get());
                }
                start(command, listener);
            } catch (IOException e) {
                listener.failed(e);
            }
        });
    }

    private void start(TaskCommand command, Listener listener) throws IOException {
        TaskShell shell = shells.take();
        used.put(command.sandbox().containerId(), new Used(shell, command.sandbox()));
        shell.run(command, new TaskShell.Run() {
            @Override
            public void started() {
                listener.started(shell.pid());
            }

            @Override
            public void ended(int exitCode) {
                listener.ended(exitCode);
            }

            @Override
            public void notStarted() {
                shells.release(shell);
                again(command, listener);
            }
        });
    }

    private void again(TaskCommand command, Listener listener) {
        try {
            threads.execute(() -> {
                try {
                    start(command, listener);
                } catch (IOException e) {
                    listener.failed(e);
                }
            });
        } catch (RejectedExecutionException e) {
            listener.failed(new IOException("the agent ends", e));
        }
    }

    /** Nothing is left of a container: its process group and its sandbox may be used again. */
    void gone(String container) {
        Used over = used.remove(container);
        if (over != null) {
            sandboxes.over(over.sandbox());
            shells.release(over.shell());
            if (used.isEmpty()) {
                shells.trim();
            }
        }
    }

    /** Starts no more; what is being started is finished. */
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Ends what the processes of tasks ran in. */
    @Override
    public void close() {
        shells.close();
    }
}
