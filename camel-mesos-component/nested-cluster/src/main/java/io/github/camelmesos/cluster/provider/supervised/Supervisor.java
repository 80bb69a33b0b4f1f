package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.Server.HostPort;
import io.github.camelmesos.cluster.provider.supervised.Server.LastWords;
import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of one cluster. One that ends is started again, an agent is replaced by another one, until that has happened
 * too often: then the cluster is lost.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final ServerPlatform platform;
    private final int repairs;
    private final UnaryOperator<ServerOrder> successor;
    private final Consumer<String> lost;
    private final Roster roster;
    private final Map<String, Kept> servers = new LinkedHashMap<>();
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private final ExecutorService repairer;
    private int repaired;
    private boolean closed;

    /** A server, and what it was started with. */
    private record Kept(ServerOrder order, Server server) {}

    /**
     * @param repairs how often a server of the cluster may be repaired in all
     * @param successor what is started for a server that has ended
     * @param roster kept as the servers are
     * @param lost told when the cluster cannot be repaired, and why
     */
    Supervisor(
            String cluster,
            ServerPlatform platform,
            int repairs,
            UnaryOperator<ServerOrder> successor,
            Roster roster,
            Consumer<String> lost) {
        this.platform = platform;
        this.repairs = repairs;
        this.successor = successor;
        this.roster = roster;
        this.lost = lost;
        this.repairer = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "supervisor-" + cluster);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts a server and looks after it from now on. */
    Server start(ServerOrder order) throws IOException, InterruptedException {
        roster.put(order);
        return keep(order, platform.start(order));
    }

    /**
     * Looks after a server that another launcher has started.
     *
     * @return empty when it has ended
     */
    Optional<Server> adopt(ServerOrder order) throws IOException, InterruptedException {
        Optional<Server> server = platform.adopt(order);
        if (server.isPresent()) {
            roster.put(order);
            keep(order, server.get());
        }
        return server;
    }

    private Server keep(ServerOrder order, Server server) throws IOException, InterruptedException {
        synchronized (this) {
            if (!closed) {
                servers.put(order.name(), new Kept(order, server));
                notifyAll();
                server.ended().thenAccept(words -> ended(order.name(), server, words));
                return server;
            }
        }
        platform.stop(List.of(server));
        throw new InterruptedException("the cluster is being destroyed");
    }

    /** From now on a server is started again where it is found now. */
    synchronized void pin(String name, int port) throws IOException {
        Kept kept = servers.get(name);
        if (kept != null) {
            servers.put(name, new Kept(kept.order.atPort(port), kept.server));
            roster.put(kept.order.atPort(port));
        }
    }

    /** Waits until the server of that name serves, also when it has to be started again meanwhile. */
    HostPort awaitServing(String name, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            Server server = await(name, end);
            try {
                return server.awaitServing(Duration.ofNanos(end - System.nanoTime()));
            } catch (IOException e) {
                if (!server.ended().toCompletableFuture().isDone()) {
                    throw e;
                }
                LOG.debug("{} is waited for again", name, e);
            }
        }
    }

    /** The server of that name that has not ended; one that has is being started again. */
    private synchronized Server await(String name, long end) throws IOException, InterruptedException {
        while (true) {
            Kept kept = servers.get(name);
            if (kept != null && !kept.server.ended().toCompletableFuture().isDone()) {
                return kept.server;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IOException(name + " does not stay alive");
            }
            wait(left);
        }
    }

    synchronized List<String> names(ServerRole role) {
        return servers.values().stream()
                .filter(kept -> kept.order.role() == role)
                .map(kept -> kept.order.name())
                .toList();
    }

    /** Ends servers for good. */
    void stop(List<String> names) throws IOException, InterruptedException {
        List<Server> stopped = new ArrayList<>();
        synchronized (this) {
            for (String name : names) {
                Kept kept = servers.remove(name);
                if (kept != null) {
                    roster.remove(name);
                    stopped.add(kept.server);
                }
            }
        }
        if (!stopped.isEmpty()) {
            platform.stop(stopped);
        }
    }

    /** Ends a server that does not do what it is for; it is started again as one that has died. */
    void kill(String name) throws IOException, InterruptedException {
        Optional<Server> server;
        synchronized (this) {
            server = Optional.ofNullable(servers.get(name)).map(Kept::server);
        }
        if (server.isPresent()) {
            server.get().kill();
        }
    }

    private void ended(String name, Server server, LastWords words) {
        try {
            repairer.execute(() -> repair(name, server, words));
        } catch (RejectedExecutionException closing) {
            LOG.debug("{} has ended with its cluster", name);
        }
    }

    private void repair(String name, Server server, LastWords words) {
        try {
            ServerOrder next;
            synchronized (this) {
                Kept kept = servers.get(name);
                if (closed || kept == null || kept.server != server) {
                    return;
                }
                servers.remove(name);
                if (repaired >= repairs) {
                    giveUp(name + " has ended, and nothing is repaired after " + repairs + " times: " + words.text());
                    return;
                }
                repaired++;
                roster.remove(name);
                next = successor.apply(kept.order);
            }
            LOG.warn("{} has ended and is replaced by {}: {}", name, next.name(), words.text());
            backoff.await();
            start(next);
        } catch (IOException e) {
            giveUp(name + " has ended and cannot be replaced: " + e.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp(String reason) {
        lost.accept(reason);
    }

    /** Repairs nothing any more; the servers are still there. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        repairer.shutdownNow();
    }
}
