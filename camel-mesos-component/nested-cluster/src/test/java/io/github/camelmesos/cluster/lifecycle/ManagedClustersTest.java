package io.github.camelmesos.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.LedgerProcess;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedClustersTest {

    private static final ClusterResources LIMIT = new ClusterResources(8, 8000, 8000);

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private Quotas quotas = quotas(Optional.empty());
    private FileLedger ledger;
    private ManagedClusters clusters;

    @BeforeEach
    void open() {
        ledger = new FileLedger(directory);
        clusters = new ManagedClusters(
                ClusterSettings.of(Map.of("camelmesos.cluster.recheckInterval", "50ms")),
                () -> quotas,
                ledger,
                new Providers("fake", List.of(provider)),
                Clock.systemUTC());
        clusters.listen(new ClusterListener() {
            @Override
            public void changed(Cluster cluster) {
                events.add(cluster.id() + " " + cluster.state());
            }

            @Override
            public void progress(Cluster cluster, String step) {
                events.add(cluster.id() + ": " + step);
            }
        });
    }

    @AfterEach
    void close() {
        clusters.close();
    }

    @Test
    void goesThroughItsStatesInOrder() throws Exception {
        Cluster ready = get(clusters.create(request("a", 4)));
        assertThat(ready.state()).isEqualTo(ClusterState.READY);
        assertThat(ready.shape().orElseThrow().total().cpus()).isEqualTo(4);
        assertThat(ready.endpoints().orElseThrow().zooKeeper()).isEqualTo("127.0.0.1:1");
        assertThat(clusters.list()).containsExactly(ready);
        get(clusters.destroy("a"));
        assertThat(clusters.status("a")).isEmpty();
        awaitEvents(
                "a REQUESTED", "a GRANTED", "a PROVISIONING", "a: half made", "a READY", "a DRAINING", "a DESTROYED");
        assertThat(provider.existing).isEmpty();
    }

    @Test
    void nothingIsMadeBeforeTheLedgerHoldsItsIntent() throws Exception {
        provider.gate = Optional.of(new Semaphore(0));
        CompletableFuture<Cluster> created = clusters.create(request("a", 4));
        provider.waiting.await();
        assertThat(ledger.entries()).extracting(LedgerEntry::cluster).containsExactly("a");
        assertThat(created).isNotDone();
        provider.gate.get().release();
        get(created);
        await().untilAsserted(() ->
                assertThat(ledger.entries()).extracting(LedgerEntry::state).containsExactly(ClusterState.READY));
        get(clusters.destroy("a"));
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void refusesWhatCanNeverFitAndStartsNothing() {
        ClusterRequest tooBig = request("a", 9);
        assertThat(refusal(clusters.create(tooBig)).reason()).isEqualTo(Reason.STEP_EXCEEDS_QUOTA);
        assertThatExceptionOfType(AdmissionException.class).isThrownBy(() -> clusters.size(tooBig));
        awaitEvents("a REQUESTED", "a FAILED", "a DRAINING", "a DESTROYED");
        assertThat(provider.calls).isEmpty();
        assertThat(clusters.list()).isEmpty();
    }

    @Test
    void refusesUnknownTenantsAndProviders() {
        ClusterRequest request = request("a", 1);
        ClusterRequest unknownTenant = new ClusterRequest(
                "b", "run", "nobody", Optional.empty(), request.demand(), ClusterWish.NONE, Optional.empty());
        assertThat(refusal(clusters.create(unknownTenant)).reason()).isEqualTo(Reason.UNKNOWN_TENANT);
        ClusterRequest unknownProvider = new ClusterRequest(
                "c", "run", "default", Optional.of("moon"), request.demand(), ClusterWish.NONE, Optional.empty());
        assertThat(refusal(clusters.create(unknownProvider)))
                .hasMessage("NO_PROVIDER: no provider 'moon'; known are fake");
    }

    @Test
    void sizesWithoutReservingAnything() throws Exception {
        assertThat(clusters.size(request("a", 4)).shape().total().cpus()).isEqualTo(4);
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void waitsInOrderUntilSomethingIsGivenBack() throws Exception {
        get(clusters.create(request("a", 6)));
        CompletableFuture<Cluster> second = clusters.create(request("b", 4));
        await().until(() -> clusters.status("b").orElseThrow().state() == ClusterState.WAITING);
        assertThat(clusters.status("b").orElseThrow().reason().orElseThrow())
                .isEqualTo("WAITING_FOR_QUOTA: 4 cpus needed, tenant 'default' has 2 of 8 free (1 cluster running)");
        assertThat(second).isNotDone();
        get(clusters.destroy("a"));
        assertThat(get(second).state()).isEqualTo(ClusterState.READY);
        assertThat(get(second).reason()).isEmpty();
    }

    @Test
    void whatIsDestroyedWhileItWaitsIsNeverMade() throws Exception {
        get(clusters.create(request("a", 6)));
        CompletableFuture<Cluster> second = clusters.create(request("b", 4));
        await().until(() -> clusters.status("b").orElseThrow().state() == ClusterState.WAITING);
        get(clusters.destroy("b"));
        assertThat(failure(second)).hasMessage("cluster b was destroyed meanwhile");
        get(clusters.destroy("a"));
        assertThat(provider.calls).containsExactly("create a", "destroy a");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void isGrantedWhatAnotherLauncherGivesBack() throws Exception {
        try (FileLedger other = new FileLedger(directory)) {
            LedgerEntry entry = Entries.of("x", other.owner());
            Entries.put(other, entry);
            CompletableFuture<Cluster> created = clusters.create(request("a", 6));
            await().until(() -> clusters.status("a").orElseThrow().state() == ClusterState.WAITING);
            Entries.remove(other, "x", Instant.now());
            get(created);
        }
    }

    @Test
    void isGrantedWhatADeadLauncherHeldOnceItsClusterIsGone() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("x", ""))) {
            provider.existing.add("x");
            CompletableFuture<Cluster> created = clusters.create(request("a", 6));
            await().until(() -> clusters.status("a").orElseThrow().state() == ClusterState.WAITING);
            other.kill();
            get(created);
            assertThat(provider.existing).containsExactly("a");
            assertThat(ledger.entries()).extracting(LedgerEntry::cluster).containsExactly("a");
        }
    }

    @Test
    void halfMadeIsTakenDownBeforeTheFailureIsTold() {
        provider.failures.put("create", new ProvisioningException("no master"));
        assertThat(failure(clusters.create(request("a", 4)))).hasMessage("no master");
        assertThat(provider.existing).isEmpty();
        assertThat(clusters.status("a")).isEmpty();
        awaitEvents(
                "a REQUESTED", "a GRANTED", "a PROVISIONING", "a: half made", "a FAILED", "a DRAINING", "a DESTROYED");
    }

    @Test
    void canBeDestroyedWhileItIsBeingMade() throws Exception {
        provider.gate = Optional.of(new Semaphore(0));
        CompletableFuture<Cluster> created = clusters.create(request("a", 4));
        provider.waiting.await();
        get(clusters.destroy("a"));
        assertThat(failure(created)).hasMessage("cluster a was destroyed meanwhile");
        assertThat(provider.existing).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void destroysOnceHoweverOftenItIsAsked() throws Exception {
        get(clusters.create(request("a", 4)));
        CompletableFuture<Void> first = clusters.destroy("a");
        CompletableFuture<Void> second = clusters.destroy("a");
        get(first);
        get(second);
        get(clusters.destroy("a"));
        get(clusters.destroy("never-made"));
        assertThat(provider.calls).containsExactly("create a", "destroy a");
    }

    @Test
    void whatCannotBeDestroyedKeepsItsGrantAndCanBeTriedAgain() throws Exception {
        get(clusters.create(request("a", 4)));
        provider.failures.put("destroy", new ProvisioningException("a task is left"));
        assertThat(failure(clusters.destroy("a"))).hasMessage("cluster a cannot be destroyed: a task is left");
        assertThat(clusters.status("a").orElseThrow().state()).isEqualTo(ClusterState.FAILED);
        assertThat(ledger.entries()).hasSize(1);
        get(clusters.destroy("a"));
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void attachesASchedulerOnce() throws Exception {
        get(clusters.create(request("a", 4)));
        Cluster attached = get(clusters.attachChronos("a"));
        assertThat(attached.endpoints().orElseThrow().chronos()).contains(URI.create("http://127.0.0.1:3"));
        assertThat(get(clusters.attachChronos("a"))).isEqualTo(attached);
        assertThat(provider.calls).containsOnlyOnce("attach a");
        assertThat(causeOf(clusters.attachChronos("b"))).isInstanceOf(NoSuchClusterException.class);
    }

    @Test
    void canAttachAgainAfterAFailure() throws Exception {
        get(clusters.create(request("a", 4)));
        provider.failures.put("attach", new ProvisioningException("no framework"));
        assertThat(failure(clusters.attachChronos("a"))).hasMessage("no framework");
        get(clusters.attachChronos("a"));
    }

    @Test
    void scalesWithinTheQuota() throws Exception {
        get(clusters.create(request("a", 2)));
        assertThat(get(clusters.scale("a", 3)).shape().orElseThrow().total().cpus())
                .isEqualTo(6);
        assertThat(ledger.entries().get(0).shape().agents()).isEqualTo(3);
        assertThat(get(clusters.scale("a", 1)).shape().orElseThrow().agents()).isEqualTo(1);
        assertThat(ledger.entries().get(0).shape().agents()).isEqualTo(1);
        assertThat(refusal(clusters.scale("a", 5)).reason()).isEqualTo(Reason.EXCEEDS_TENANT_QUOTA);
        assertThat(failure(clusters.scale("a", 0))).hasMessageContaining("1 or more");
        assertThat(provider.calls).containsExactly("create a", "scale a 3", "scale a 1");
    }

    @Test
    void givesBackWhatCouldNotBeScaledUp() throws Exception {
        get(clusters.create(request("a", 2)));
        provider.failures.put("scale", new ProvisioningException("no room"));
        assertThat(failure(clusters.scale("a", 3))).hasMessage("no room");
        assertThat(ledger.entries().get(0).shape().agents()).isEqualTo(1);
        assertThat(provider.calls).endsWith("scale a 3", "scale a 1");
    }

    @Test
    void endsAClusterThatLivedLongEnough() throws Exception {
        quotas = quotas(Optional.of(Duration.ofMillis(200)));
        get(clusters.create(request("a", 4)));
        await().untilAsserted(() -> assertThat(events).endsWith("a FAILED", "a DRAINING", "a DESTROYED"));
        assertThat(provider.existing).isEmpty();
    }

    @Test
    void closeDestroysEverythingAndRefusesMore() throws Exception {
        get(clusters.create(request("a", 2)));
        get(clusters.create(request("b", 2)));
        clusters.close();
        assertThat(provider.existing).isEmpty();
        assertThat(provider.calls).endsWith("close");
        assertThat(failure(clusters.create(request("c", 2)))).hasMessageContaining("closing");
    }

    @Test
    void closeIsBounded() throws Exception {
        clusters.close();
        ManagedClusters impatient = new ManagedClusters(
                ClusterSettings.of(Map.of("camelmesos.cluster.timeout.close", "50ms")),
                () -> quotas,
                new FileLedger(directory),
                new Providers("fake", List.of(provider)),
                Clock.systemUTC());
        get(impatient.create(request("a", 2)));
        provider.failures.put("destroy", new ProvisioningException("a task is left"));
        impatient.close();
        assertThat(provider.existing).containsExactly("a");
    }

    @Test
    void refusesASecondClusterOfTheSameName() throws Exception {
        get(clusters.create(request("a", 2)));
        assertThat(failure(clusters.create(request("a", 2)))).hasMessage("there is a cluster a already");
    }

    @Test
    void warmsUpTheUsualProvider() {
        clusters.prepare();
        assertThat(provider.calls).containsExactly("prepare");
    }

    private void awaitEvents(String... expected) {
        await().untilAsserted(() -> assertThat(events).containsExactly(expected));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static AdmissionException refusal(CompletableFuture<Cluster> future) {
        return (AdmissionException) causeOf(future);
    }

    private static ProvisioningException failure(CompletableFuture<?> future) {
        return (ProvisioningException) causeOf(future);
    }

    private static Throwable causeOf(CompletableFuture<?> future) {
        try {
            get(future);
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("did not fail");
    }

    private static ClusterRequest request(String id, double cpus) {
        return new ClusterRequest(
                id,
                "run-" + id,
                "default",
                Optional.empty(),
                new Demand("sort", new ClusterResources(cpus, 100, 100), OptionalInt.of(1)),
                ClusterWish.NONE,
                Optional.empty());
    }

    private static Quotas quotas(Optional<Duration> longestLife) {
        return new Quotas(Pool.of(LIMIT), Map.of("default", new TenantQuota("default", LIMIT, 9, 4, longestLife)));
    }
}
