package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException;

/** A launcher's session with the ledger's ZooKeeper: as long as it lasts there is a node with the launcher's name. */
final class LedgerSession {

    private final ZkUrl url;
    private final String owner;
    private final ZooKeeperLedgerSettings settings;
    private final Clock clock;
    private volatile Duration lease;
    private CuratorFramework client;
    private LedgerNodes nodes;
    private boolean registered;
    private boolean lost;
    private boolean closed;

    LedgerSession(ZkUrl url, ZooKeeperLedgerSettings settings, String owner, Clock clock) {
        this.url = url;
        this.settings = settings;
        this.lease = settings.lease();
        this.owner = owner;
        this.clock = clock;
    }

    String owner() {
        return owner;
    }

    /** How long the session outlives the connection: what was asked for, or what the server grants instead. */
    Duration lease() {
        return lease;
    }

    /** The path of this launcher's node. */
    String node() {
        return LedgerNodes.ownerNode(owner);
    }

    /** For reading; connects where that has not been done. */
    synchronized LedgerNodes nodes() throws IOException, KeeperException, InterruptedException {
        if (closed) {
            throw new IOException("the ledger " + url + " is closed");
        }
        if (client == null) {
            client = ZooKeeperSession.start(url.connectString(), settings.lease(), settings.credentials());
        }
        if (nodes == null) {
            LedgerNodes made = new LedgerNodes(client.usingNamespace(url.path().substring(1)), settings.bounds());
            made.make();
            nodes = made;
        }
        return nodes;
    }

    /** For writing: with the launcher's name in place, anew where the session it was made in has ended. */
    synchronized LedgerNodes registered() throws IOException, KeeperException, InterruptedException {
        LedgerNodes all = nodes();
        if (!all.isOwnedByThisSession(owner)) {
            lost |= registered;
            lease = all.sessionTimeout();
            all.register(owner, OwnerInfo.ofThisProcess(clock.instant()));
            registered = true;
        }
        return all;
    }

    /**
     * Tells that this launcher does not hang.
     *
     * @return false when its node had gone since the last time: its lease was lost
     */
    synchronized boolean renew() throws IOException, KeeperException, InterruptedException {
        if (!registered) {
            return true;
        }
        registered().tell(owner, OwnerInfo.ofThisProcess(clock.instant()));
        boolean held = !lost;
        lost = false;
        return held;
    }

    synchronized void close() {
        closed = true;
        if (client != null) {
            ZooKeeperSession.closeInBackground(client);
        }
    }
}
