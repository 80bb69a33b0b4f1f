package io.github.camelmesos.embedded.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shell in a session and process group of its own that runs tasks, one after the other: what a command executor is in Mesos. To start
 * one for each task would cost a process more than the task itself has.
 *
 * <p>It reads commands and writes two lines for each: that it has started, and the exit code. Whoever signals its group reaches the
 * task; the shell itself outlives SIGTERM, so that it can tell how the task took it.
 */
final class TaskShell {
    private static final Logger LOG = LoggerFactory.getLogger(TaskShell.class);
    private static final String STARTED = "started";
    private static final Pattern EXIT_CODE = Pattern.compile("\\d{1,3}");

    private final Process process;
    private final OutputStream input;
    private final Thread reader;
    private Run run;
    /** Whether the shell has said that it began with the task. */
    private volatile boolean started;

    /** Hears how a task goes, in a thread of the shell. */
    interface Run {
        void started();

        /** @param exitCode 128 and the signal's number where a signal ended it */
        void ended(int exitCode);

        /** The shell had gone before it could start the task. */
        void notStarted();
    }

    private TaskShell(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        this.reader = new Thread(this::read, "mesos-agent-shell");
        reader.setDaemon(true);
    }

    /** @param mark of the agent, by which its sentinel finds the shell */
    static TaskShell start(String mark) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(Setsid.PATH, "/bin/sh", "-s"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put(TaskEnvironment.MARK, mark + "/shell");
        TaskShell shell = new TaskShell(builder.start());
        try {
            shell.write("trap : TERM INT HUP\n");
        } catch (IOException e) {
            shell.close();
            throw e;
        }
        shell.reader.start();
        return shell;
    }

    /** The id of the process, and of its group. */
    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs a task. The one before must have ended. */
    void run(TaskCommand command, Run newRun) {
        synchronized (this) {
            run = newRun;
        }
        try {
            write("echo " + STARTED + "\n" + command.text() + "\necho $?\n");
        } catch (IOException gone) {
            LOG.debug("Task shell {} has gone", pid(), gone);
            end();
        }
    }

    private void write(String text) throws IOException {
        input.write(text.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isAnswer(line)) {
                    LOG.warn("Task shell {} is killed: it said '{}', so somebody else has written to it", pid(), line);
                    close();
                    break;
                }
            }
        } catch (IOException e) {
            LOG.debug("Task shell {} is not heard any more", pid(), e);
        }
        end();
    }

    /** Tells the task's listener; false for what the shell cannot have said now. */
    private boolean isAnswer(String line) {
        Run current = current();
        if (current == null || line.equals(STARTED) == started) {
            return false;
        }
        if (!started) {
            started = true;
            current.started();
            return true;
        }
        if (!EXIT_CODE.matcher(line).matches()) {
            return false;
        }
        started = false;
        take();
        current.ended(Integer.parseInt(line));
        return true;
    }

    /** The shell is gone, and with it the task it had. */
    private void end() {
        Run last = take();
        if (last == null) {
            return;
        }
        if (!started) {
            last.notStarted();
            return;
        }
        try {
            last.ended(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Run current() {
        return run;
    }

    private synchronized Run take() {
        Run last = run;
        run = null;
        return last;
    }

    /** Ends it, and no task: one that still runs is killed by its group before. */
    void close() {
        process.destroyForcibly();
    }
}
