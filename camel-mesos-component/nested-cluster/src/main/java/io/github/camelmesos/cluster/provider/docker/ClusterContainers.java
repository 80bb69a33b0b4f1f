package io.github.camelmesos.cluster.provider.docker;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The containers of one cluster that this launcher has started. The engine tells of those that end. */
final class ClusterContainers implements AutoCloseable {

    private final Map<String, ContainerServer> byName = new ConcurrentHashMap<>();
    private final DockerCli docker;
    private final List<String> events;
    private AutoCloseable subscription = () -> {};
    private boolean closed;

    ClusterContainers(DockerCli docker, String cluster, String ledger) {
        this.docker = docker;
        List<String> words = new ArrayList<>(List.of("events", "--filter", "type=container", "--filter", "event=die"));
        words.addAll(DockerLabels.filter(cluster, ledger));
        words.addAll(List.of("--format", "{{.Actor.Attributes.name}} {{.Actor.Attributes.exitCode}}", "--since"));
        this.events = words;
    }

    /** Follows the engine's events from now on, and again when the engine was away. */
    synchronized void follow() throws IOException {
        if (!closed) {
            List<String> words = new ArrayList<>(events);
            words.add(Long.toString(Instant.now().getEpochSecond()));
            subscription = docker.follow(words, this::event, this::interrupted);
        }
    }

    private void event(String line) {
        int space = line.lastIndexOf(' ');
        ContainerServer server = space < 0 ? null : byName.get(line.substring(0, space));
        if (server != null) {
            server.died(line.substring(space + 1));
        }
    }

    /** An engine that is gone has taken its containers with it. */
    private synchronized void interrupted() {
        if (!closed) {
            byName.values().forEach(server -> server.died("unknown, for the engine's events have ended"));
        }
    }

    void add(ContainerServer server) {
        byName.put(server.name(), server);
    }

    ContainerServer get(String name) {
        return byName.get(name);
    }

    void forget(String name) {
        byName.remove(name);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
