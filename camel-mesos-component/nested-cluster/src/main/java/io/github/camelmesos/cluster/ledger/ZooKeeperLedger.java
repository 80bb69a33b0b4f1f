package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.mesos.http.Backoff;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.curator.framework.recipes.watch.PersistentWatcher;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher.Event.EventType;

/**
 * A ledger in the launchers' own ZooKeeper, for launchers on any number of machines. A launcher's lease is its session: when it
 * ends, others take its clusters. Nothing is locked: what a transaction writes is refused when anybody has written since it
 * read, and then it runs again.
 */
public final class ZooKeeperLedger implements Ledger {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final ZkUrl url;
    private final LedgerSession session;
    private final Duration timeout;
    private final Clock clock;

    /** Connects to nothing yet; the rest as usual. */
    public ZooKeeperLedger(ZkUrl url, Duration lease, Duration timeout, Clock clock) {
        this(url, new ZooKeeperLedgerSettings(lease, timeout), clock);
    }

    /** Connects to nothing yet. */
    public ZooKeeperLedger(ZkUrl url, ZooKeeperLedgerSettings settings, Clock clock) {
        this.url = url;
        this.clock = clock;
        this.timeout = settings.timeout();
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        this.session = new LedgerSession(url, settings, owner, clock);
    }

    @Override
    public String identity() {
        return url.toString();
    }

    @Override
    public String owner() {
        return session.owner();
    }

    @Override
    public <T> T transact(Transaction<T> transaction) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            Exception reason;
            try {
                LedgerNodes nodes = session.registered();
                int epoch = nodes.epoch();
                LedgerDraft draft = nodes.read();
                T result = transaction.run(draft);
                if (draft.isChanged()
                        ? nodes.write(draft, epoch, session.node(), clock.instant())
                        : nodes.epoch() == epoch) {
                    return result;
                }
                reason = new IOException("others change it all the time");
            } catch (KeeperException.NoAuthException | KeeperException.AuthFailedException e) {
                throw failed(e);
            } catch (KeeperException e) {
                reason = e;
            }
            if (System.nanoTime() >= end) {
                throw failed(reason);
            }
            backoff.await();
        }
    }

    private IOException failed(Exception reason) {
        if (reason instanceof KeeperException.NoAuthException
                || reason instanceof KeeperException.AuthFailedException) {
            return new IOException(
                    "the ledger at " + url + " is another user's, and this launcher may not use it: see"
                            + " camelmesos.cluster.ledger.credentials",
                    reason);
        }
        return new IOException(
                "the ledger at " + url + " cannot be used (" + reason.getMessage() + "); is ZooKeeper there?", reason);
    }

    @Override
    public LedgerDraft read() throws IOException {
        return uninterrupted(() -> session.nodes().read());
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return uninterrupted(() -> session.nodes().accounts().read(query));
    }

    @Override
    public boolean isAlive(String other) throws IOException {
        return uninterrupted(() -> session.nodes().hasOwner(other));
    }

    @Override
    public Optional<OwnerInfo> ownerInfo(String other) throws IOException {
        return uninterrupted(() -> session.nodes().ownerInfo(other));
    }

    @Override
    public boolean renew() throws IOException, InterruptedException {
        try {
            return session.renew();
        } catch (KeeperException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<Duration> lease() {
        return Optional.of(session.lease());
    }

    @Override
    public AutoCloseable watch(Runnable changed) throws IOException {
        PersistentWatcher watcher = uninterrupted(() -> session.nodes().watcher());
        watcher.getListenable().addListener(event -> {
            if (!isRenewal(event)) {
                changed.run();
            }
        });
        watcher.start();
        return watcher;
    }

    private boolean isRenewal(WatchedEvent event) {
        return event.getType() == EventType.NodeDataChanged && LedgerNodes.isOwner(event.getPath());
    }

    private <T> T uninterrupted(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (KeeperException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading the ledger at " + url, e);
        }
    }

    @Override
    public void close() {
        session.close();
    }

    /** Asks ZooKeeper for something. */
    private interface Reading<T> {
        T run() throws IOException, KeeperException, InterruptedException;
    }
}
