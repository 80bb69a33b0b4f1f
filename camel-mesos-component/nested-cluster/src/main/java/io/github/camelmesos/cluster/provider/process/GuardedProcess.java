package io.github.camelmesos.cluster.provider.process;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.Server;
import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DaemonExecutor;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteException;
import org.apache.commons.exec.ExecuteResultHandler;
import org.apache.commons.exec.ExecuteStreamHandler;

/** A server that is a process with a {@link Guard} around it. */
final class GuardedProcess implements Server, ExecuteResultHandler, ExecuteStreamHandler {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    private static final int CONNECT_MILLIS = 1000;

    private final ServerRole role;
    private final Optional<HostPort> place;
    private final ServerLog log;
    private final ProcessMark mark;
    private final CompletableFuture<OutputStream> lifeline = new CompletableFuture<>();
    private final CompletableFuture<LastWords> ended = new CompletableFuture<>();

    /**
     * @param place where it listens; empty when it says so in its log
     */
    GuardedProcess(ServerRole role, Optional<HostPort> place, ServerLog log, ProcessMark mark) {
        this.role = role;
        this.place = place;
        this.log = log;
        this.mark = mark;
    }

    /** Starts it. */
    void start(List<String> server, Map<String, String> environment, Optional<Lifeline> adoptable) throws IOException {
        List<String> words = Guard.around(server, mark, log.file(), adoptable);
        CommandLine command = new CommandLine(words.get(0));
        words.stream().skip(1).forEach(word -> command.addArgument(word, false));
        DefaultExecutor executor = DaemonExecutor.builder()
                .setExecuteStreamHandler(this)
                .setWorkingDirectory(log.file().getParent().toFile())
                .get();
        executor.execute(command, environment, this);
    }

    /** Takes it over from another launcher. */
    void adopt(ProcessHandle guard, Lifeline from) throws IOException {
        lifeline.complete(from.hold());
        guard.onExit().thenRun(() -> ended("status unknown, "));
    }

    @Override
    public HostPort awaitServing(Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(5), LONGEST_PAUSE);
        while (true) {
            Optional<HostPort> found =
                    place.isPresent() ? place.filter(GuardedProcess::accepts) : log.announcement(role);
            if (found.isPresent() && !ended.isDone()) {
                return found.get();
            }
            if (ended.isDone()) {
                throw new IOException(
                        role.command() + " has ended: " + ended.join().text());
            }
            if (System.nanoTime() > end) {
                throw new IOException(
                        role.command() + " does not serve after " + timeout.toMillis() + " ms: " + log.lastWords());
            }
            backoff.await();
        }
    }

    private static boolean accepts(HostPort place) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.host(), place.port()), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public CompletionStage<LastWords> ended() {
        return ended;
    }

    @Override
    public void kill() throws IOException {
        mark.find().forEach(ProcessHandle::destroyForcibly);
    }

    /** Lets the guard end it, with the server's own time to do so. */
    void terminate() {
        lifeline.thenAccept(GuardedProcess::close);
    }

    /** After {@link #terminate}; what has not ended in time, and what it left, is killed. */
    void awaitEnd(Duration timeout) throws IOException, InterruptedException {
        try {
            ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            mark.killAll(timeout.toNanos());
        }
    }

    private static void close(OutputStream pipe) {
        try (pipe) {
            pipe.write("end\n".getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException ended) {
            // Nobody is at its other end any more.
            return;
        }
    }

    @Override
    public void onProcessComplete(int exitValue) {
        ended("status " + exitValue + ", ");
    }

    @Override
    public void onProcessFailed(ExecuteException e) {
        String cause = e.getCause() == null ? "" : e.getCause().getMessage() + "; ";
        ended("status " + e.getExitValue() + ", " + cause);
    }

    private void ended(String how) {
        lifeline.completeExceptionally(new IOException("has ended"));
        try {
            // A guard that was killed itself leaves its server.
            mark.killAll(Duration.ofSeconds(5).toNanos());
            ended.complete(new LastWords(how + log.lastWords(), log.saysPortTaken()));
        } catch (IOException | InterruptedException e) {
            ended.complete(new LastWords(how + e.getMessage(), false));
        }
    }

    @Override
    public void setProcessInputStream(OutputStream pipe) {
        lifeline.complete(pipe);
    }

    @Override
    public void setProcessOutputStream(InputStream nothing) {}

    @Override
    public void setProcessErrorStream(InputStream nothing) {}

    @Override
    public void start() {}

    @Override
    public void stop() {}
}
