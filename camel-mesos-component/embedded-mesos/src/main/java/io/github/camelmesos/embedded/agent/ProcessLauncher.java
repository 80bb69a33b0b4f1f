package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.CommandInfo;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the processes of tasks, each in a session of its own, with files for its output. A few threads do it, since a
 * start blocks for a millisecond; none waits for the end of a process.
 */
final class ProcessLauncher implements AutoCloseable {
    private static final File NULL = new File("/dev/null");
    private static final String SETSID = found("setsid");

    private final ExecutorService threads;

    /** What is started: {@code environment} is all that the process gets. */
    record Launch(CommandInfo command, Sandbox sandbox, Map<String, String> environment, Optional<String> user) {}

    /** Hears the outcome, in a thread of the launcher. */
    interface Listener {
        void started(Process process);

        void failed(IOException problem);
    }

    ProcessLauncher(int threadCount) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threadCount, threadCount, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "mesos-agent-launch");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        threads = executor;
    }

    void launch(Launch launch, Listener listener) {
        threads.execute(() -> {
            try {
                launch.sandbox.create();
                Fetcher.fetch(launch.command.uris(), launch.sandbox);
                if (launch.user.isPresent()) {
                    UserSwitch.give(launch.sandbox.directory(), launch.user.get());
                }
                listener.started(start(launch));
            } catch (IOException e) {
                listener.failed(e);
            }
        });
    }

    private static Process start(Launch launch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(launch))
                .directory(launch.sandbox.directory().toFile())
                .redirectInput(NULL)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(launch.sandbox.stdout().toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(launch.sandbox.stderr().toFile()));
        builder.environment().clear();
        builder.environment().putAll(launch.environment);
        return builder.start();
    }

    private static List<String> commandLine(Launch launch) {
        CommandInfo command = launch.command;
        List<String> line = new ArrayList<>();
        line.add(SETSID);
        launch.user.map(UserSwitch::prefix).ifPresent(line::addAll);
        if (command.shell()) {
            line.addAll(List.of("/bin/sh", "-c", command.value()));
        } else {
            line.add(command.value());
            line.addAll(command.arguments()
                    .subList(
                            Math.min(1, command.arguments().size()),
                            command.arguments().size()));
        }
        return line;
    }

    /** Looked up once: a long PATH is a dozen vain attempts for each process. */
    private static String found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> new File(directory, program))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElse(program);
    }

    /** Starts no more; what is being started is finished. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
