package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.framework.state.ConnectionStateListener;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A master's part in the election: an ephemeral sequential node with its MasterInfo, as Mesos makes it. Whose node has the
 * lowest number leads. With the session the node is lost, and made again in the next session.
 */
final class Leadership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    private final ZkUrl zk;
    private final MasterInfo self;
    private final CuratorFramework client;
    private final ZooKeeperMasterLocator locator;
    private final ConnectionStateListener onConnection = (curator, state) -> connection(state);
    private boolean contending;
    private boolean closed;

    Leadership(ZkUrl zk, Duration sessionTimeout, MasterInfo self, Consumer<Optional<MasterInfo>> onLeader) {
        this.zk = zk;
        this.self = self;
        this.client = ZooKeeperSession.start(zk.connectString(), sessionTimeout);
        client.getConnectionStateListenable().addListener(onConnection);
        contend();
        this.locator = ZooKeeperMasterLocator.using(client, zk.path());
        locator.addListener(onLeader);
    }

    private void connection(ConnectionState state) {
        if (state == ConnectionState.LOST) {
            synchronized (this) {
                contending = false;
            }
        } else if (state.isConnected()) {
            contend();
        }
    }

    private synchronized void contend() {
        if (contending || closed) {
            return;
        }
        contending = true;
        try {
            client.create()
                    .creatingParentsIfNeeded()
                    .withMode(CreateMode.EPHEMERAL_SEQUENTIAL)
                    .inBackground((curator, event) -> {
                        if (event.getResultCode() != Code.OK.intValue()) {
                            LOG.warn(
                                    "This master could not take part in the election at {}: {}",
                                    zk,
                                    Code.get(event.getResultCode()));
                            synchronized (this) {
                                contending = false;
                            }
                        }
                    })
                    .forPath(zk.path() + "/" + ZooKeeperMasterLocator.NODE_PREFIX, self.toJsonBytes());
        } catch (Exception e) {
            // Curator declares Exception; in the background it fails only when the client is closed.
            LOG.warn("This master does not take part in the election at {}", zk, e);
            contending = false;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        locator.close();
        client.getConnectionStateListenable().removeListener(onConnection);
        ZooKeeperSession.closeInBackground(client);
    }
}
