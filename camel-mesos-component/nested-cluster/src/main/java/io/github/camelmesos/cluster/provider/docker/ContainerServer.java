package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.provider.supervised.Server;
import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server that is a container. */
final class ContainerServer implements Server {

    private static final int CONNECT_MILLIS = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final DockerCli docker;
    private final String name;
    private final HostPort place;
    private final boolean isAgent;
    private final CompletableFuture<LastWords> ended = new CompletableFuture<>();

    ContainerServer(DockerCli docker, String name, HostPort place, boolean isAgent) {
        this.docker = docker;
        this.name = name;
        this.place = place;
        this.isAgent = isAgent;
    }

    String name() {
        return name;
    }

    HostPort place() {
        return place;
    }

    boolean isAgent() {
        return isAgent;
    }

    @Override
    public HostPort awaitServing(Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(10), LONGEST_PAUSE);
        while (!accepts()) {
            if (ended.isDone()) {
                throw new IOException(name + " has ended: " + ended.join().text());
            }
            if (System.nanoTime() > end) {
                throw new IOException(name + " does not serve after " + timeout.toMillis() + " ms: " + lastWords());
            }
            backoff.await();
        }
        return place;
    }

    private boolean accepts() {
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
    public void kill() throws IOException, InterruptedException {
        docker.run(List.of("kill", name));
    }

    /** The engine says that it has ended. */
    void died(String exitCode) {
        if (ended.isDone()) {
            return;
        }
        try {
            String words = lastWords();
            ended.complete(new LastWords("status " + exitCode + ", " + words, isPortTaken(words)));
        } catch (IOException e) {
            ended.complete(new LastWords("status " + exitCode + ", " + e.getMessage(), false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.complete(new LastWords("status " + exitCode, false));
        }
    }

    private static boolean isPortTaken(String words) {
        return words.toLowerCase(Locale.ROOT).contains("address already in use");
    }

    private String lastWords() throws IOException, InterruptedException {
        String log = docker.runMerged(List.of("logs", "--tail", "1", name));
        return log.isEmpty() ? "it wrote nothing" : log;
    }
}
