package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small shell process in a session of its own, which does what a JVM cannot: signal process groups, and act when the JVM
 * itself is killed. It reads lines {@code SIGNAL GROUP}. At the end of its input, which the kernel brings about whatever
 * way the JVM ends, it kills every process that carries the agent's mark in its environment, again and again until there
 * is none.
 *
 * <p>There is no moment at which a task could be missed: until a task's process has its environment, that is its mark, it
 * also holds the JVM's end of the pipe.
 */
final class Sentinel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sentinel.class);
    private static final String SCRIPT = """
            while read -r signal group; do kill -s "$signal" -- "-$group" 2>/dev/null; done
            rounds=0
            while [ $rounds -lt 50 ]; do
              found=
              for file in $(grep -ls -- "$1" /proc/[0-9]*/environ 2>/dev/null); do
                pid=${file#/proc/}
                pid=${pid%/environ}
                kill -s KILL -- "-$pid" 2>/dev/null
                kill -s KILL "$pid" 2>/dev/null && found=yes
              done
              [ "$found" ] || exit 0
              rounds=$((rounds + 1))
            done
            """;

    private final String mark;
    private Process process;
    private OutputStream input;
    private boolean closed;

    Sentinel(String mark) throws IOException {
        this.mark = mark;
        start();
    }

    private void start() throws IOException {
        List<String> command = List.of(
                Setsid.PATH, "/bin/sh", "-c", SCRIPT, "mesos-agent-sentinel", TaskEnvironment.MARK + "=" + mark);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH"));
        Process started = builder.start();
        process = started;
        input = started.getOutputStream();
        started.onExit().thenRun(() -> replace(started));
    }

    /** Somebody else has killed it. */
    private synchronized void replace(Process ended) {
        if (!closed && process == ended) {
            LOG.warn("The agent's sentinel process has gone, and is started again");
            try {
                start();
            } catch (IOException e) {
                LOG.error("Process groups cannot be signalled: {}", e.getMessage());
            }
        }
    }

    /**
     * Signals a process group; one that is gone is ignored.
     *
     * @param signal such as {@code TERM}
     * @param group the id of its first process
     */
    synchronized void signal(String signal, long group) {
        try {
            input.write((signal + " " + group + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            LOG.warn("Process group {} was not signalled: {}", group, e.getMessage());
        }
    }

    /** Ends the shell; it looks for the marked processes once more on its way out, which this does not wait for. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            input.close();
        } catch (IOException e) {
            LOG.debug("The sentinel had gone already", e);
        }
    }

    /** The process, for tests. */
    synchronized ProcessHandle handle() {
        return process.toHandle();
    }
}
