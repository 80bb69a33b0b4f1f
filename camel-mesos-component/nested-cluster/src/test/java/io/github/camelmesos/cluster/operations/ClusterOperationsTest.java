package io.github.camelmesos.cluster.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.LedgerProcess;
import io.github.camelmesos.cluster.lifecycle.ManagedClusters;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.reaper.Leftover;
import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Beside a launcher that runs. */
@Timeout(60)
class ClusterOperationsTest {

    private static final ClusterResources LIMIT = new ClusterResources(8, 8000, 8000);
    private static final Quotas QUOTAS =
            new Quotas(Pool.of(LIMIT), Map.of("default", new TenantQuota("default", LIMIT, 9, 4, Optional.empty())));

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider();
    private final Providers providers = new Providers("fake", List.of(provider));
    private ManagedClusters launcher;
    private ClusterOperations operations;

    @BeforeEach
    void open() {
        launcher = new ManagedClusters(
                ClusterSettings.of(Map.of(
                        "camelmesos.cluster.upkeepInterval", "50ms", "camelmesos.cluster.recheckInterval", "50ms")),
                () -> QUOTAS,
                new FileLedger(directory),
                providers,
                Clock.systemUTC());
        operations = operations(Duration.ofSeconds(20));
    }

    private ClusterOperations operations(Duration patience) {
        Clock clock = Clock.systemUTC();
        FileLedger ledger = new FileLedger(directory);
        Reaper reaper = new Reaper(ledger, providers, clock, Duration.ZERO);
        return new ClusterOperations(
                ledger,
                providers,
                new Admission(ledger, () -> QUOTAS, Duration.ofHours(1), clock),
                reaper,
                new OverdueClusters(
                        ledger, providers, () -> QUOTAS, reaper, master -> false, Duration.ofMinutes(1), clock),
                clock,
                patience);
    }

    @AfterEach
    void close() throws IOException {
        launcher.close();
        operations.close();
    }

    @Test
    void listsClustersAndTheQueueOfAllLaunchers() throws Exception {
        get(launcher.create(request("a")));
        launcher.create(request("b"));
        await().until(() -> operations.clusters().size() == 2);
        ClusterRecord first = operations.clusters().get(0);
        assertThat(first.entry().cluster()).isEqualTo("a");
        assertThat(first.ownerIsAlive()).isTrue();
        assertThat(first.owner().orElseThrow().isThisProcess()).isTrue();
        assertThat(operations.queue()).singleElement().satisfies(verdict -> {
            assertThat(verdict.entry().cluster()).isEqualTo("b");
            assertThat(verdict.preview().position()).isEqualTo(1);
            assertThat(verdict.preview().reason()).contains(Reason.WAITING_FOR_QUOTA);
        });
    }

    @Test
    void aLauncherThatRunsDestroysItsClusterOnRequest() throws Exception {
        get(launcher.create(request("a")));
        operations.destroy("a");
        assertThat(operations.clusters()).isEmpty();
        assertThat(provider.existing).isEmpty();
        await().until(() -> launcher.list().isEmpty());
    }

    @Test
    void aRequestToDestroyIsNotForgottenWhenTheClusterBecomesReady() {
        LedgerEntry entry = Entries.of("a", "me").withState(ClusterState.DRAINING);
        assertThat(entry.readyAt(URI.create("http://m:1"), Entries.GRANTED).state())
                .isEqualTo(ClusterState.DRAINING);
    }

    @Test
    void whoWaitsIsTakenOutOfTheQueue() throws Exception {
        get(launcher.create(request("a")));
        CompletableFuture<Cluster> second = launcher.create(request("b"));
        await().until(() -> operations.queue().size() == 1);
        operations.destroy("b");
        assertThat(operations.queue()).isEmpty();
        await().until(second::isCompletedExceptionally);
        assertThat(second.handle((ready, failure) -> failure).join())
                .hasMessageContaining("cluster b was taken out of the queue");
        assertThat(launcher.status("a").orElseThrow().state()).isEqualTo(ClusterState.READY);
    }

    @Test
    void destroysWhatADeadLauncherLeftAndWhatNobodyKnows() throws Exception {
        leftByADeadLauncher("x");
        provider.existing.add("lost");
        operations.destroy("x");
        assertThat(provider.existing).containsExactly("lost");
        operations.destroy("lost");
        assertThat(provider.existing).isEmpty();
        assertThatExceptionOfType(NoSuchClusterException.class).isThrownBy(() -> operations.destroy("lost"));
    }

    @Test
    void saysWhichLauncherDoesNotDestroyItsCluster() throws Exception {
        try (LedgerProcess hangs = LedgerProcess.start(directory, Entries.of("x", ""));
                ClusterOperations impatient = operations(Duration.ofMillis(50))) {
            assertThatExceptionOfType(ProvisioningException.class)
                    .isThrownBy(() -> impatient.destroy("x"))
                    .withMessageContaining("its launcher " + hangs.owner() + " was asked to destroy it");
        }
    }

    @Test
    void showsWhatWouldBeReapedAndReapsIt() throws Exception {
        leftByADeadLauncher("x");
        provider.existing.addAll(List.of("a", "lost"));
        try (LedgerProcess lives = LedgerProcess.start(directory, Entries.of("a", ""))) {
            assertThat(operations.leftovers())
                    .extracting(left -> left.cluster() + " " + left.kind())
                    .containsExactly("x " + Leftover.Kind.DEAD_OWNER, "lost " + Leftover.Kind.UNKNOWN);
            assertThat(provider.existing).containsExactlyInAnyOrder("a", "x", "lost");
            assertThat(operations.reap()).containsExactly("x", "lost");
            assertThat(provider.existing).containsExactly("a");
            assertThat(operations.leftovers()).isEmpty();
            assertThat(lives.isRunning()).isTrue();
        }
    }

    private void leftByADeadLauncher(String cluster) throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of(cluster, ""))) {
            other.kill();
        }
        provider.existing.add(cluster);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
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
