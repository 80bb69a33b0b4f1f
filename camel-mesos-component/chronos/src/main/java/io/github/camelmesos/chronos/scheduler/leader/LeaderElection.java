package io.github.camelmesos.chronos.scheduler.leader;

import io.github.camelmesos.chronos.scheduler.store.StoreException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderLatchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes part in the election of the leader below {@code <zk_path>/candidate}. */
final class LeaderElection implements AutoCloseable {

    /** Hears of this scheduler's part in it, on one thread. */
    interface Listener {

        /** This scheduler leads now. */
        void elected();

        /** This scheduler leads no more. */
        void dismissed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);

    private final CuratorFramework client;
    private final String path;
    private final String id;
    private final Listener listener;
    private final ExecutorService thread;
    private LeaderLatch latch;
    private boolean closed;

    /**
     * @param id {@code host:port} of this scheduler
     */
    LeaderElection(CuratorFramework client, String path, String id, Listener listener) {
        this.client = client;
        this.path = path;
        this.id = id;
        this.listener = listener;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "chronos-leader");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Begins to take part, or begins anew at the end of the line. */
    synchronized void join() {
        if (closed) {
            return;
        }
        leave();
        LeaderLatch next = new LeaderLatch(client, path, id);
        next.addListener(
                new LeaderLatchListener() {
                    @Override
                    public void isLeader() {
                        listener.elected();
                    }

                    @Override
                    public void notLeader() {
                        listener.dismissed();
                    }
                },
                thread);
        try {
            next.start();
            latch = next;
        } catch (Exception e) {
            throw new StoreException("cannot take part in the election at " + path + ": " + e.getMessage(), e);
        }
    }

    /** Joins again on the election's own thread, after the listener has failed to lead. */
    void rejoin() {
        try {
            thread.execute(() -> {
                listener.dismissed();
                join();
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the election is over for this scheduler");
        }
    }

    private void leave() {
        if (latch != null) {
            try {
                latch.close(LeaderLatch.CloseMode.SILENT);
            } catch (IOException | IllegalStateException e) {
                LOG.debug("leaving the election: {}", e.getMessage());
            }
            latch = null;
        }
    }

    /** {@code host:port} of the leader, as ZooKeeper tells. */
    Optional<String> leader() {
        LeaderLatch current;
        synchronized (this) {
            current = latch;
        }
        if (current == null) {
            return Optional.empty();
        }
        try {
            String leader = current.getLeader().getId();
            return leader.isEmpty() ? Optional.empty() : Optional.of(leader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception e) {
            LOG.debug("the leader is unknown: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave();
        thread.shutdown();
    }
}
