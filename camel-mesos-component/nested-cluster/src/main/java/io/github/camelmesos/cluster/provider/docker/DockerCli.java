package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.settings.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DaemonExecutor;
import org.apache.commons.exec.DefaultExecuteResultHandler;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteException;
import org.apache.commons.exec.ExecuteResultHandler;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.Executor;
import org.apache.commons.exec.LogOutputStream;
import org.apache.commons.exec.PumpStreamHandler;

/**
 * The command line client of a Docker engine. It finds the engine, its certificates and its contexts as users are used to,
 * and it is there wherever there is an engine.
 *
 * @param command {@code docker}, or another with the same verbs
 * @param timeout of each call
 */
record DockerCli(String command, Duration timeout) {

    private static final int LONGEST = 400;

    /**
     * Does something and returns what it says.
     *
     * @throws IOException when it fails, with what it says about that
     */
    String run(List<String> arguments) throws IOException, InterruptedException {
        return run(arguments, new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    /** Like {@link #run}, with what it writes to standard error among the rest. */
    String runMerged(List<String> arguments) throws IOException, InterruptedException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        return run(arguments, both, both);
    }

    private String run(List<String> arguments, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException, InterruptedException {
        ExecuteWatchdog watchdog = ExecuteWatchdog.builder().setTimeout(timeout).get();
        DefaultExecutor executor = DaemonExecutor.builder()
                .setExecuteStreamHandler(new PumpStreamHandler(out, err))
                .get();
        executor.setWatchdog(watchdog);
        DefaultExecuteResultHandler result = new DefaultExecuteResultHandler();
        executor.execute(line(arguments), result);
        try {
            result.waitFor();
        } catch (InterruptedException e) {
            watchdog.destroyProcess();
            throw e;
        }
        ExecuteException failure = result.getException();
        if (failure != null) {
            throw new IOException(describe(arguments, failure, watchdog.killedProcess(), text(err)), failure);
        }
        return text(out);
    }

    private String describe(List<String> arguments, ExecuteException failure, boolean late, String said) {
        String verb = command + " " + String.join(" ", arguments.subList(0, Math.min(2, arguments.size())));
        if (late) {
            return verb + " takes longer than " + timeout.toSeconds() + " s";
        }
        if (failure.getExitValue() == Executor.INVALID_EXITVALUE) {
            return "the command '" + command + "' cannot be started: install Docker's client, or set "
                    + Setting.DOCKER_COMMAND.property();
        }
        String reason = said.isEmpty() ? String.valueOf(failure.getMessage()) : said.replaceAll("\\s*\\R\\s*", " ");
        return verb + ": " + (reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…");
    }

    /**
     * Follows something that goes on.
     *
     * @param line told of each line that it says
     * @param end called once when it ends, whatever ends it
     */
    AutoCloseable follow(List<String> arguments, Consumer<String> line, Runnable end) throws IOException {
        ExecuteWatchdog watchdog = ExecuteWatchdog.builder()
                .setTimeout(ExecuteWatchdog.INFINITE_TIMEOUT_DURATION)
                .get();
        DefaultExecutor executor = DaemonExecutor.builder()
                .setExecuteStreamHandler(new PumpStreamHandler(
                        new LogOutputStream() {
                            @Override
                            protected void processLine(String text, int level) {
                                line.accept(text);
                            }
                        },
                        OutputStream.nullOutputStream()))
                .get();
        executor.setWatchdog(watchdog);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ended.thenRun(end);
        executor.execute(line(arguments), new ExecuteResultHandler() {
            @Override
            public void onProcessComplete(int exitValue) {
                ended.complete(null);
            }

            @Override
            public void onProcessFailed(ExecuteException e) {
                ended.complete(null);
            }
        });
        return watchdog::destroyProcess;
    }

    private CommandLine line(List<String> arguments) {
        CommandLine line = new CommandLine(command);
        arguments.forEach(argument -> line.addArgument(argument, false));
        return line;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
