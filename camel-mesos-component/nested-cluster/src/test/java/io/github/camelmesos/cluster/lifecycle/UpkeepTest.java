package io.github.camelmesos.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.LedgerProcess;
import io.github.camelmesos.cluster.ledger.Terms;
import io.github.camelmesos.cluster.ledger.UnreachableLedger;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What ends clusters though nobody who uses them does. */
@Timeout(60)
class UpkeepTest {

    private static final ClusterResources LIMIT = new ClusterResources(8, 8000, 8000);

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider();
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "camelmesos.cluster.upkeepInterval", "50ms",
            "camelmesos.cluster.recheckInterval", "50ms",
            "camelmesos.cluster.timeout.destroy", "200ms"));
    private volatile TenantQuota quota = new TenantQuota("default", LIMIT, 9, 4, Optional.empty());
    private Ledger ledger;
    private ManagedClusters clusters;

    @AfterEach
    void close() {
        clusters.close();
    }

    @Test
    void endsAClusterThatSomebodyAskedToDestroy() throws Exception {
        ready("a");
        Entries.put(ledger, ledger.entries().get(0).withState(ClusterState.DRAINING));
        awaitEnd("cluster a was destroyed on request");
    }

    @Test
    void endsAClusterThatAnotherLauncherHasTaken() throws Exception {
        ready("a");
        LedgerEntry taken = ledger.entries().get(0).withOwner("another");
        Entries.put(ledger, taken);
        awaitEndOf("cluster a is not this launcher's any more: its lease was lost, and another one has taken it");
        assertThat(ledger.entries()).containsExactly(taken);
    }

    @Test
    void endsAClusterThatRunsNothingForTooLong() throws Exception {
        quota = with(Optional.of(Duration.ofMillis(300)), Optional.empty());
        ready("a");
        await().until(() -> !reasons.isEmpty());
        assertThat(reasons.get(0)).startsWith("cluster a ran no task since ").endsWith(", longer than 300ms");
        await().untilAsserted(() -> assertThat(ledger.entries()).isEmpty());
    }

    @Test
    void endsClustersWhenTheBudgetIsUsedUp() throws Exception {
        ready("a");
        quota = with(Optional.empty(), Optional.of(new Budget(0.0003, Budget.Period.MONTH)));
        await().until(() -> !reasons.isEmpty());
        assertThat(reasons.get(0)).startsWith("cluster a has no budget left: tenant 'default' has used 0.00 of 0.00");
        await().untilAsserted(() -> assertThat(ledger.entries()).isEmpty());
    }

    @Test
    void endsAClusterWhenTheBudgetPaysForNoMore() throws Exception {
        ready("a");
        Instant end = Instant.now().plusMillis(300);
        Terms terms = new Terms(Optional.empty(), Optional.of(end));
        LedgerEntry entry = ledger.entries().get(0);
        Entries.put(ledger, entry.withShape(entry.shape(), entry.counted(), terms));
        awaitEnd("cluster a reached the end of what the budget of tenant 'default' pays for: " + end);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING)).hasSize(1);
    }

    @Test
    void endsAClusterInTimeThoughItsThreadHangs() throws Exception {
        quota = new TenantQuota("default", LIMIT, 9, 4, Optional.of(Duration.ofMillis(200)));
        provider.gate = Optional.of(new Semaphore(0));
        provider.hangs = true;
        open(new FileLedger(directory));
        CompletableFuture<Cluster> created = clusters.create(request("a"));
        provider.waiting.await();
        awaitEnd("cluster a reached its longest life of 200ms");
        assertThat(provider.existing).isEmpty();
        await().until(created::isCompletedExceptionally);
        provider.gate.get().release();
    }

    @Test
    void givesClustersUpWhileNoLeaseCanBeRenewedAndOthersMayTakeThem() throws Exception {
        UnreachableLedger unreachable = new UnreachableLedger(new FileLedger(directory), Duration.ofMillis(600));
        open(unreachable);
        get(clusters.create(request("a")));
        unreachable.cut();
        await().until(() -> provider.existing.isEmpty());
        assertThat(reasons.get(0))
                .startsWith("cluster a is given up: the ledger at ")
                .contains("has not answered for");
    }

    @Test
    void keepsClustersWithoutALeaseWhereThatIsSet() throws Exception {
        settings.put("camelmesos.cluster.lostLedger", "keep");
        UnreachableLedger unreachable = new UnreachableLedger(new FileLedger(directory), Duration.ofMillis(1));
        open(unreachable);
        get(clusters.create(request("a")));
        unreachable.cut();
        await().until(() -> unreachable.failures() > 5);
        assertThat(clusters.status("a").orElseThrow().state()).isEqualTo(ClusterState.READY);
        unreachable.heal();
    }

    @Test
    void goesOnWithTheClusterOfADeadLauncherWhereThatIsSetAndPossible() throws Exception {
        settings.put("camelmesos.cluster.deadOwner", "adopt");
        provider.adoptable = true;
        leftByADeadLauncher("x");
        open(new FileLedger(directory));
        Cluster adopted = get(clusters.create(request("y", "run-x")));
        assertThat(adopted.id()).isEqualTo("x");
        assertThat(adopted.state()).isEqualTo(ClusterState.READY);
        assertThat(adopted.runId()).isEqualTo("run-x");
        assertThat(adopted.endpoints()).isPresent();
        assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(ledger.owner());
        assertThat(get(clusters.scale("x", 3)).shape().orElseThrow().agents()).isEqualTo(3);
        get(clusters.destroy("x"));
        assertThat(provider.existing).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void destroysTheClusterOfADeadLauncherThatCannotGoOnAndMakesAnother() throws Exception {
        settings.put("camelmesos.cluster.deadOwner", "adopt");
        leftByADeadLauncher("x");
        open(new FileLedger(directory));
        assertThat(get(clusters.create(request("y", "run-x"))).id()).isEqualTo("y");
        assertThat(provider.existing).containsExactly("y");
        assertThat(provider.calls).contains("adopt x", "destroy x");
    }

    @Test
    void leavesTheClusterOfADeadLauncherToItsRunForTheLeaseOnly() throws Exception {
        settings.put("camelmesos.cluster.deadOwner", "adopt");
        settings.put("camelmesos.cluster.lease", "1s");
        provider.adoptable = true;
        leftByADeadLauncher("x");
        open(new FileLedger(directory));
        get(clusters.create(request("other")));
        await().untilAsserted(() ->
                assertThat(ledger.read().find("x").orElseThrow().owner()).startsWith("orphan-"));
        assertThat(provider.existing).contains("x", "other");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ledger.read().find("x")).isEmpty());
        assertThat(provider.existing).doesNotContain("x");
        assertThat(provider.calls).doesNotContain("adopt x");
    }

    private void leftByADeadLauncher(String cluster) throws Exception {
        LedgerEntry entry = Entries.of(cluster, "").grantedAt(Instant.now());
        LedgerEntry readyEntry = entry.readyAt(URI.create("http://127.0.0.1:2"), Instant.now());
        try (LedgerProcess other = LedgerProcess.start(directory, readyEntry)) {
            other.kill();
        }
        provider.existing.add(cluster);
    }

    private TenantQuota with(Optional<Duration> idleTime, Optional<Budget> budget) {
        return new TenantQuota("default", LIMIT, 9, 4, Optional.empty(), idleTime, budget, 0, 1);
    }

    private void ready(String id) throws Exception {
        open(new FileLedger(directory));
        get(clusters.create(request(id)));
        await().untilAsserted(() ->
                assertThat(ledger.entries()).extracting(LedgerEntry::state).containsExactly(ClusterState.READY));
    }

    private void open(Ledger used) {
        ledger = used;
        clusters = new ManagedClusters(
                ClusterSettings.of(settings),
                () -> new Quotas(Pool.of(LIMIT), Map.of("default", quota)),
                ledger,
                new Providers("fake", List.of(provider)),
                Clock.systemUTC());
        clusters.listen(cluster -> {
            if (cluster.state() == ClusterState.FAILED) {
                reasons.add(cluster.reason().orElseThrow());
            }
        });
    }

    private void awaitEnd(String reason) throws Exception {
        awaitEndOf(reason);
        await().untilAsserted(() -> assertThat(ledger.entries()).isEmpty());
    }

    private void awaitEndOf(String reason) {
        await().untilAsserted(() -> assertThat(reasons).containsExactly(reason));
        await().until(() -> clusters.list().isEmpty());
        assertThat(provider.existing).isEmpty();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static ClusterRequest request(String id) {
        return request(id, "run-" + id);
    }

    private static ClusterRequest request(String id, String run) {
        return new ClusterRequest(
                id,
                run,
                "default",
                Optional.empty(),
                new Demand("sort", new ClusterResources(4, 100, 100), OptionalInt.of(1)),
                ClusterWish.NONE,
                Optional.empty());
    }
}
