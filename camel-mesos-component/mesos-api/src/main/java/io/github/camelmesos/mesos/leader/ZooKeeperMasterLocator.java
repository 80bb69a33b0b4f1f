package io.github.camelmesos.mesos.leader;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.api.BackgroundCallback;
import org.apache.curator.framework.api.CuratorEvent;
import org.apache.curator.framework.api.CuratorWatcher;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.framework.state.ConnectionStateListener;
import org.apache.zookeeper.KeeperException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the leader through ZooKeeper: the lowest sequence number among the ephemeral nodes {@code
 * <path>/json.info_NNNNNNNNNN}, whose data is the master's MasterInfo.
 */
public final class ZooKeeperMasterLocator implements MasterLocator {
    /** How the nodes of masters are named; ZooKeeper adds the sequence number. */
    public static final String NODE_PREFIX = "json.info_";

    private static final Logger LOG = LoggerFactory.getLogger(ZooKeeperMasterLocator.class);

    private final CuratorFramework client;
    private final boolean ownsClient;
    private final String path;
    private final LeaderCell cell = new LeaderCell();
    private final CuratorWatcher again = event -> look();
    private final ConnectionStateListener onConnection = (curator, state) -> {
        if (state == ConnectionState.LOST) {
            cell.set(Optional.empty());
        } else if (state.isConnected()) {
            look();
        }
    };

    private ZooKeeperMasterLocator(CuratorFramework client, boolean ownsClient, String path) {
        this.client = client;
        this.ownsClient = ownsClient;
        this.path = path;
        client.getConnectionStateListenable().addListener(onConnection);
        look();
    }

    /** With a session of its own, ended by {@link #close}. */
    public static ZooKeeperMasterLocator connect(ZkUrl url, Duration sessionTimeout) {
        return new ZooKeeperMasterLocator(
                ZooKeeperSession.start(url.connectString(), sessionTimeout), true, url.path());
    }

    /** With a session that is started already, and is the caller's to close. */
    public static ZooKeeperMasterLocator using(CuratorFramework client, String path) {
        return new ZooKeeperMasterLocator(client, false, path);
    }

    @Override
    public MasterInfo leader(Duration timeout) throws IOException, InterruptedException {
        return cell.await(timeout)
                .orElseThrow(() -> new NoLeaderException("no master leads at zk://"
                        + client.getZookeeperClient().getCurrentConnectionString() + path + " after "
                        + timeout.toMillis()
                        + " ms"));
    }

    @Override
    public void doubt(MasterInfo master) {
        look();
    }

    private void look() {
        BackgroundCallback children = (curator, event) -> {
            if (event.getResultCode() == Code.OK.intValue()) {
                choose(event);
            } else if (event.getResultCode() == Code.NONODE.intValue()) {
                cell.set(Optional.empty());
                inBackground(() -> client.checkExists()
                        .usingWatcher(again)
                        .inBackground((c, e) -> lookIfItAppeared(e))
                        .forPath(path));
            }
        };
        inBackground(() ->
                client.getChildren().usingWatcher(again).inBackground(children).forPath(path));
    }

    private void lookIfItAppeared(CuratorEvent event) {
        if (event.getResultCode() == Code.OK.intValue()) {
            look();
        }
    }

    private void choose(CuratorEvent event) {
        List<String> names = event.getChildren();
        Optional<String> lowest = names.stream()
                .filter(name -> name.startsWith(NODE_PREFIX))
                .min(Comparator.comparing(name -> name.substring(NODE_PREFIX.length())));
        if (lowest.isEmpty()) {
            cell.set(Optional.empty());
            return;
        }
        BackgroundCallback data = (curator, answer) -> {
            if (answer.getResultCode() == Code.OK.intValue()) {
                cell.set(parse(answer.getData()));
            } else if (answer.getResultCode() == Code.NONODE.intValue()) {
                look();
            }
        };
        inBackground(() -> client.getData().inBackground(data).forPath(path + "/" + lowest.get()));
    }

    private Optional<MasterInfo> parse(byte[] data) {
        try {
            return Optional.of(MasterInfo.from(Json.parseObject(data)));
        } catch (MalformedJsonException e) {
            LOG.warn("A node of {} does not describe a master: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    private void inBackground(Request request) {
        try {
            request.send();
        } catch (Exception e) {
            // Curator declares Exception. Without a session the request is repeated when there is one again.
            LOG.debug("ZooKeeper was not asked for the leader at {}", path, e);
        }
    }

    private interface Request {
        void send() throws Exception;
    }

    @Override
    public void addListener(Consumer<Optional<MasterInfo>> listener) {
        cell.add(listener);
    }

    @Override
    public void removeListener(Consumer<Optional<MasterInfo>> listener) {
        cell.remove(listener);
    }

    @Override
    public void close() {
        client.getConnectionStateListenable().removeListener(onConnection);
        cell.close();
        if (ownsClient) {
            ZooKeeperSession.closeInBackground(client);
        }
    }
}
