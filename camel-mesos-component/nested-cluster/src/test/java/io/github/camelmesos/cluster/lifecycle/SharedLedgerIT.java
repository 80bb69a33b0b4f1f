package io.github.camelmesos.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.ledger.Partition;
import io.github.camelmesos.cluster.ledger.ZooKeeperLedger;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two launchers that share a real ZooKeeper; the network between one of them and it is cut. */
@Timeout(120)
class SharedLedgerIT {

    private static final Quotas QUOTAS = Quotas.ofWhole(Pool.of(new ClusterResources(8, 8000, 8000)));

    @TempDir
    Path directory;

    private final FakeProvider oneProvider = new FakeProvider();
    private final FakeProvider otherProvider = new FakeProvider();
    private EmbeddedZooKeeper server;
    private Partition partition;
    private ManagedClusters one;
    private ManagedClusters other;

    private void start(Duration lease) throws Exception {
        startServer(0, lease);
        partition = Partition.before(server.port());
        one = launcher(partition.port(), lease, oneProvider);
        other = launcher(server.port(), lease, otherProvider);
    }

    private void startServer(int port, Duration lease) throws Exception {
        server = EmbeddedZooKeeper.start(
                new ZooKeeperSettings(directory, "127.0.0.1", port, lease.dividedBy(15), false));
    }

    @AfterEach
    void stop() throws Exception {
        partition.heal();
        one.close();
        other.close();
        partition.close();
        server.close();
    }

    @Test
    void whoIsCutOffEndsItsClusterBeforeAnotherIsGrantedItsPlace() throws Exception {
        start(Duration.ofSeconds(3));
        get(one.create(request("a")));
        CompletableFuture<Cluster> waiting = other.create(request("b"));
        await().until(() -> other.status("b").orElseThrow().state() == ClusterState.WAITING);
        assertThat(other.status("b").orElseThrow().reason().orElseThrow()).startsWith("WAITING_FOR_QUOTA");
        partition.cut();
        get(waiting);
        assertThat(oneProvider.existing).as("ended by its own launcher, first").isEmpty();
        assertThat(otherProvider.existing).containsExactly("b");
    }

    @Test
    void clustersOutliveARestartOfZooKeeper() throws Exception {
        Duration lease = Duration.ofSeconds(30);
        start(lease);
        get(one.create(request("a")));
        CompletableFuture<Cluster> waiting = other.create(request("b"));
        await().until(() -> other.status("b").orElseThrow().state() == ClusterState.WAITING);
        int port = server.port();
        server.close();
        startServer(port, lease);
        get(one.scale("a", 1));
        assertThat(one.status("a").orElseThrow().state()).isEqualTo(ClusterState.READY);
        assertThat(waiting).isNotDone();
        get(one.destroy("a"));
        get(waiting);
    }

    private static ManagedClusters launcher(int port, Duration lease, FakeProvider provider) {
        ZooKeeperLedger ledger = new ZooKeeperLedger(
                new ZkUrl("127.0.0.1:" + port, "/quota"), lease, Duration.ofSeconds(10), Clock.systemUTC());
        return new ManagedClusters(
                ClusterSettings.of(Map.of(
                        "camelmesos.cluster.upkeepInterval", "100ms",
                        "camelmesos.cluster.recheckInterval", "100ms",
                        "camelmesos.cluster.timeout.close", "5s")),
                () -> QUOTAS,
                ledger,
                new Providers("fake", List.of(provider)),
                Clock.systemUTC());
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private static ClusterRequest request(String id) {
        return new ClusterRequest(
                id,
                "run-" + id,
                "default",
                Optional.empty(),
                new Demand("sort", new ClusterResources(6, 100, 100), OptionalInt.of(1)),
                ClusterWish.NONE,
                Optional.empty());
    }
}
