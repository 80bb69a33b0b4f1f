package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An admission over a ledger in files, and what it answers. */
abstract class AdmissionFixture {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration PATIENCE = Duration.ofHours(1);

    @TempDir
    Path directory;

    final List<String> answers = new ArrayList<>();
    FileLedger ledger;
    Quotas quotas = quotas(8, 10);
    Admission admission;
    /** Each look is a millisecond later. */
    final SteppingClock clock = new SteppingClock(NOW);

    @BeforeEach
    void open() {
        ledger = new FileLedger(directory);
        admission = new Admission(ledger, () -> quotas, PATIENCE, clock);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    void apply(String cluster, String tenant, double cpus) throws InterruptedException {
        admission.apply(application(cluster, tenant, shape(cpus)), note(cluster));
    }

    void applyFor(String cluster, String tenant, double cpus, Duration life) throws InterruptedException {
        admission.apply(new Application(cluster, "run", tenant, "fake", shape(cpus), Optional.of(life)), note(cluster));
    }

    /** What was last heard of. */
    String lastAnswer() {
        return answers.get(answers.size() - 1);
    }

    List<String> granted() {
        return answers.stream()
                .filter(answer -> answer.endsWith(" granted"))
                .map(answer -> answer.replace(" granted", ""))
                .toList();
    }

    /** The same quota for one of the tenants, but for this. */
    void tenant(String name, int priority, double weight, Optional<Budget> budget) {
        Map<String, TenantQuota> tenants = new HashMap<>(quotas.tenants());
        TenantQuota old = tenants.get(name);
        tenants.put(
                name,
                new TenantQuota(
                        name,
                        old.limit(),
                        old.agents(),
                        old.clusters(),
                        old.longestLife(),
                        old.idleTime(),
                        budget,
                        priority,
                        weight));
        quotas = new Quotas(quotas.pool(), tenants, quotas.prices());
    }

    static Application application(String cluster, String tenant, ClusterShape shape) {
        return new Application(cluster, "run", tenant, "fake", shape, Optional.empty());
    }

    static ClusterShape shape(double cpus) {
        return new ClusterShape(1, new ClusterResources(cpus, 10, 10));
    }

    void giveBack(String cluster) throws IOException, InterruptedException {
        Entries.remove(ledger, cluster, clock.instant());
        admission.review();
    }

    void withdraw(String cluster) throws IOException, InterruptedException {
        admission.forget(cluster);
        Entries.remove(ledger, cluster, clock.instant());
    }

    static Quotas quotas(double cpus, double pool) {
        ClusterResources limit = new ClusterResources(cpus, 1000, 1000);
        return new Quotas(
                Pool.of(new ClusterResources(pool, 2000, 2000)),
                Map.of(
                        "lab", new TenantQuota("lab", limit, 4, 2, Optional.empty()),
                        "office", new TenantQuota("office", limit, 4, 2, Optional.empty()),
                        "third", new TenantQuota("third", limit, 4, 2, Optional.empty())));
    }

    Applicant note(String cluster) {
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
            public void withdrawn() {
                answers.add(cluster + " withdrawn");
            }

            @Override
            public void failed(IOException cause) {
                answers.add(cluster + " failed: " + cause.getMessage());
            }
        };
    }
}
