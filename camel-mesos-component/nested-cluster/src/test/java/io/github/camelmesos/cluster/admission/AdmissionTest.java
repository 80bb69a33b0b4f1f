package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private final List<String> answers = new ArrayList<>();
    private FileLedger ledger;
    private Quotas quotas = quotas(8, 10);
    private Admission admission;

    @BeforeEach
    void open() {
        ledger = new FileLedger(directory);
        admission = new Admission(ledger, () -> quotas, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void grantsWhatFitsAndWritesItDownFirst() throws Exception {
        admission.apply(
                new Application("one", "run-1", "lab", "fake", shape(4), Optional.of(Duration.ofHours(2))),
                new Applicant() {
                    @Override
                    public void waits(String reason) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public void granted(LedgerEntry entry) {
                        answers.add("granted");
                        try {
                            assertThat(ledger.entries()).containsExactly(entry);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        assertThat(entry.state()).isEqualTo(ClusterState.GRANTED);
                        assertThat(entry.owner()).isEqualTo(ledger.owner());
                        assertThat(entry.deadline()).contains(NOW.plus(Duration.ofHours(2)));
                    }

                    @Override
                    public void refused(AdmissionException reason) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public void failed(IOException cause) {
                        throw new AssertionError(cause);
                    }
                });
        assertThat(answers).containsExactly("granted");
    }

    @Test
    void waitsWithNumbersWhileTheTenantsQuotaIsUsedUp() throws Exception {
        apply("one", "lab", 6);
        apply("two", "lab", 4);
        assertThat(answers)
                .containsExactly(
                        "one granted",
                        "two waits: WAITING_FOR_QUOTA: 4 cpus needed, tenant 'lab' has 2 of 8 free (1 cluster running)");
        assertThat(admission.isWaiting()).isTrue();
        giveBack("one");
        assertThat(answers).endsWith("two granted");
        assertThat(admission.isWaiting()).isFalse();
    }

    @Test
    void nobodyOfTheSameTenantOvertakes() throws Exception {
        apply("one", "lab", 6);
        apply("big", "lab", 8);
        apply("small", "lab", 1);
        assertThat(answers).endsWith("small waits: WAITING_FOR_QUOTA: cluster big is first");
        giveBack("one");
        assertThat(answers).contains("big granted").doesNotContain("small granted");
        giveBack("big");
        assertThat(answers).endsWith("small granted");
    }

    @Test
    void anotherTenantIsNotHeldUpByATenantsQuota() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 1);
        apply("three", "office", 1);
        assertThat(answers).endsWith("three granted");
    }

    @Test
    void nobodyOvertakesWhoWaitsForThePool() throws Exception {
        apply("one", "lab", 8);
        apply("two", "office", 4);
        apply("three", "third", 1);
        assertThat(answers)
                .contains("two waits: WAITING_FOR_QUOTA: 4 cpus needed, the pool has 2 of 10 free (1 cluster running)")
                .endsWith("three waits: WAITING_FOR_QUOTA: cluster two is first");
        giveBack("one");
        assertThat(answers).endsWith("two granted", "three granted");
    }

    @Test
    void countsClustersAndAgents() throws Exception {
        admission.apply(application("one", "lab", new ClusterShape(3, new ClusterResources(0.1, 1, 1))), note("one"));
        admission.apply(application("two", "lab", new ClusterShape(2, new ClusterResources(0.1, 1, 1))), note("two"));
        assertThat(answers)
                .endsWith(
                        "two waits: WAITING_FOR_QUOTA: 2 agents needed, tenant 'lab' has 1 of 4 free (1 cluster running)");
        admission.withdraw("two");
        apply("three", "lab", 0.1);
        apply("four", "office", 0.1);
        admission.withdraw("three");
        apply("five", "lab", 0.1);
        apply("six", "lab", 0.1);
        assertThat(answers.get(answers.size() - 1))
                .contains("six waits: WAITING_FOR_QUOTA: 1 clusters needed, tenant 'lab' has 0 of 2 free");
    }

    @Test
    void whoTakesHisApplicationBackIsNotGrantedAnything() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 8);
        assertThat(admission.withdraw("two")).isTrue();
        assertThat(admission.withdraw("two")).isFalse();
        giveBack("one");
        assertThat(answers).doesNotContain("two granted");
    }

    @Test
    void refusesWhoWaitsWhenTheQuotaIsLoweredBelowWhatHeNeeds() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 8);
        quotas = quotas(4, 10);
        admission.review();
        assertThat(answers.get(answers.size() - 1))
                .startsWith("two refused: EXCEEDS_TENANT_QUOTA: 8 cpus needed, tenant 'lab' has 0 of 4 free");
        assertThat(admission.isWaiting()).isFalse();
    }

    @Test
    void countsWhatOtherLaunchersWereGranted() throws Exception {
        try (FileLedger other = new FileLedger(directory)) {
            Admission elsewhere = new Admission(other, () -> quotas, Clock.systemUTC());
            elsewhere.apply(application("one", "lab", shape(6)), note("one"));
            apply("two", "lab", 4);
            assertThat(answers.get(1)).startsWith("two waits");
        }
    }

    @Test
    void failsWhatCannotBeWrittenDown() throws Exception {
        apply("one", "lab", 1);
        Files.writeString(directory.resolve("clusters/one.json"), "spoilt");
        apply("two", "lab", 1);
        assertThat(answers.get(1)).startsWith("two failed: the ledger entry");
    }

    @Test
    void failsASecondClusterOfTheSameName() throws Exception {
        apply("one", "lab", 1);
        apply("one", "lab", 1);
        assertThat(answers).containsExactly("one granted", "one failed: the ledger has a cluster of that name already");
    }

    @Test
    void resizesWithinTheQuotaOnly() throws Exception {
        apply("one", "lab", 2);
        LedgerEntry entry = ledger.entries().get(0);
        LedgerEntry bigger =
                admission.resize(entry, new ClusterShape(4, entry.shape().agent()));
        assertThat(ledger.entries()).containsExactly(bigger);
        assertThat(bigger.shape().total().cpus()).isEqualTo(8);
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> admission.resize(
                        bigger, new ClusterShape(5, entry.shape().agent())))
                .matches(e -> e.reason() == Reason.EXCEEDS_TENANT_QUOTA);
        assertThat(ledger.entries()).containsExactly(bigger);
    }

    private void apply(String cluster, String tenant, double cpus) throws InterruptedException {
        admission.apply(application(cluster, tenant, shape(cpus)), note(cluster));
    }

    private static Application application(String cluster, String tenant, ClusterShape shape) {
        return new Application(cluster, "run", tenant, "fake", shape, Optional.empty());
    }

    private static ClusterShape shape(double cpus) {
        return new ClusterShape(1, new ClusterResources(cpus, 10, 10));
    }

    private void giveBack(String cluster) throws IOException, InterruptedException {
        ledger.remove(cluster);
        admission.review();
    }

    private static Quotas quotas(double cpus, double pool) {
        ClusterResources limit = new ClusterResources(cpus, 1000, 1000);
        return new Quotas(
                Pool.of(new ClusterResources(pool, 2000, 2000)),
                Map.of(
                        "lab", new TenantQuota("lab", limit, 4, 2, Optional.empty()),
                        "office", new TenantQuota("office", limit, 4, 2, Optional.empty()),
                        "third", new TenantQuota("third", limit, 4, 2, Optional.empty())));
    }

    private Applicant note(String cluster) {
        return new Applicant() {
            @Override
            public void waits(String reason) {
                answers.add(cluster + " waits: " + reason);
            }

            @Override
            public void granted(LedgerEntry entry) {
                answers.add(cluster + " granted");
            }

            @Override
            public void refused(AdmissionException reason) {
                answers.add(cluster + " refused: " + reason.getMessage());
            }

            @Override
            public void failed(IOException cause) {
                answers.add(cluster + " failed: " + cause.getMessage());
            }
        };
    }
}
