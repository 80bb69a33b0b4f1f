package io.github.camelmesos.launcher.external;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteException;
import org.apache.commons.exec.ExecuteResultHandler;
import org.apache.commons.exec.PumpStreamHandler;

/**
 * A command in a process group of its own, which ends as a whole: when the command has ended, when {@link #terminate} is
 * called, and when this process dies in whatever way. Commons Exec starts it and pumps its output; groups are made by {@code
 * setsid(1)} and signalled by a small shell, which Java cannot.
 */
final class ProcessGroup extends PumpStreamHandler implements ExecuteResultHandler {

    /** Its standard input is the lifeline: who holds its other end lets the group live. */
    private static final String SCRIPT = """
            status=$1
            shift
            exec 3<&0 </dev/null
            (
              trap '' TERM
              while read -r line <&3; do :; done
              kill -s TERM 0
              sleep 5
              kill -s KILL 0
            ) >/dev/null 2>&1 &
            exec 3<&-
            trap : TERM
            "$@" &
            command=$!
            wait "$command"
            code=$?
            while kill -s 0 "$command" 2>/dev/null; do
              wait "$command"
              code=$?
            done
            echo $code >"$status"
            kill -s KILL 0
            """;

    private final Path status;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private OutputStream lifeline;
    private boolean terminated;

    /**
     * @param status file that the exit code is written to
     */
    ProcessGroup(OutputStream output, OutputStream errors, Path status) {
        super(output, errors);
        this.status = status;
    }

    /**
     * Starts it.
     *
     * @return its exit code, once all of the group has ended
     * @throws IOException when it cannot be started
     */
    CompletableFuture<Integer> start(List<String> command, Map<String, String> environment, Path directory)
            throws IOException {
        CommandLine line = new CommandLine("setsid");
        List.of("/bin/sh", "-c", SCRIPT, "camel-mesos-launcher", status.toString())
                .forEach(word -> line.addArgument(word, false));
        command.forEach(word -> line.addArgument(word, false));
        DefaultExecutor executor = DefaultExecutor.builder()
                .setExecuteStreamHandler(this)
                .setWorkingDirectory(directory.toFile())
                .get();
        executor.execute(line, environment, this);
        return exit;
    }

    /** Ends it: TERM, and after five seconds KILL, for all of the group. */
    synchronized void terminate() {
        terminated = true;
        if (lifeline != null) {
            close(lifeline);
        }
    }

    @Override
    public synchronized void setProcessInputStream(OutputStream pipe) {
        lifeline = pipe;
        if (terminated) {
            close(pipe);
        }
    }

    private static void close(OutputStream pipe) {
        try {
            pipe.close();
        } catch (IOException ended) {
            // Nobody is at its other end any more.
            return;
        }
    }

    @Override
    public void onProcessComplete(int exitValue) {
        ended(exitValue);
    }

    @Override
    public void onProcessFailed(ExecuteException e) {
        if (e.getCause() instanceof IOException notStarted) {
            exit.completeExceptionally(notStarted);
        } else {
            ended(e.getExitValue());
        }
    }

    private void ended(int ofGroup) {
        terminate();
        try {
            exit.complete(
                    Files.exists(status)
                            ? Integer.parseInt(Files.readString(status).strip())
                            : ofGroup);
        } catch (IOException | NumberFormatException e) {
            exit.complete(ofGroup);
        }
    }
}
