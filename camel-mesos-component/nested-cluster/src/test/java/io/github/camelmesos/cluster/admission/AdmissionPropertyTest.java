package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several launchers apply, are granted and give back at random, all at once, with a real ledger. */
abstract class AdmissionPropertyTest {

    private static final int LAUNCHERS = 3;
    private static final int REQUESTS = 30;
    private static final ClusterResources POOL = new ClusterResources(10, 10_000, 10_000);
    private static final Map<String, TenantQuota> TENANTS = Map.of(
            "lab", new TenantQuota("lab", new ClusterResources(6.5, 8000, 8000), 6, 4, Optional.empty()),
            "office", new TenantQuota("office", new ClusterResources(7, 6000, 9000), 5, 3, Optional.empty()));
    private static final Quotas QUOTAS = new Quotas(Pool.of(POOL), TENANTS);

    /** Another launcher's ledger, the same one. */
    abstract Ledger open() throws Exception;

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger granted = new AtomicInteger();
    private final List<Launcher> launchers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void grantsNeverExceedAnyQuotaAndEveryRequestIsGrantedInTheEnd(long seed) throws Exception {
        for (int i = 0; i < LAUNCHERS; i++) {
            launchers.add(new Launcher("l" + i, new Random(seed * 100 + i), open()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(LAUNCHERS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (Launcher launcher : launchers) {
                ends.add(threads.submit(launcher::run));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
            while (granted.get() < LAUNCHERS * REQUESTS) {
                int before = granted.get();
                for (Launcher launcher : launchers) {
                    launcher.giveAllBack();
                }
                for (Launcher launcher : launchers) {
                    launcher.admission.review();
                }
                assertThat(granted.get())
                        .as("someone is granted once all is given back")
                        .isGreaterThan(before);
            }
        } finally {
            threads.shutdownNow();
        }
        for (Launcher launcher : launchers) {
            launcher.giveAllBack();
            assertThat(launcher.admission.isWaiting()).isFalse();
        }
        assertThat(violations).isEmpty();
        assertThat(launchers.get(0).ledger.entries()).isEmpty();
        for (Launcher launcher : launchers) {
            launcher.ledger.close();
        }
    }

    /** One launcher: applies and gives back at random. */
    private final class Launcher implements Applicant {
        private final String name;
        private final Random random;
        private final Ledger ledger;
        private final Admission admission;
        private final Queue<String> running = new ConcurrentLinkedQueue<>();

        Launcher(String name, Random random, Ledger ledger) {
            this.name = name;
            this.random = random;
            this.ledger = ledger;
            this.admission = new Admission(ledger, () -> QUOTAS, Duration.ofHours(1), Clock.systemUTC());
        }

        Void run() throws IOException, InterruptedException {
            for (int i = 0; i < REQUESTS; i++) {
                String tenant = random.nextBoolean() ? "lab" : "office";
                admission.apply(
                        new Application(name + "-" + i, "run", tenant, "fake", shape(), Optional.empty()), this);
                check();
                while (random.nextInt(3) == 0) {
                    giveBack(running.poll());
                    admission.review();
                }
            }
            return null;
        }

        private ClusterShape shape() {
            return new ClusterShape(
                    1 + random.nextInt(3),
                    new ClusterResources(
                            (1 + random.nextInt(20)) / 10.0, 1 + random.nextInt(2000), 1 + random.nextInt(2000)));
        }

        private void giveBack(String cluster) throws IOException, InterruptedException {
            if (cluster != null) {
                Entries.remove(ledger, cluster, Instant.now());
            }
        }

        void giveAllBack() throws IOException, InterruptedException {
            for (String cluster = running.poll(); cluster != null; cluster = running.poll()) {
                giveBack(cluster);
            }
        }

        private void check() throws IOException, InterruptedException {
            List<LedgerEntry> entries = ledger.transact(LedgerDraft::held);
            verify("pool", Usage.of(entries).resources(), POOL);
            for (TenantQuota quota : TENANTS.values()) {
                Usage usage = Usage.of(entries.stream()
                        .filter(entry -> entry.tenant().equals(quota.tenant()))
                        .toList());
                verify(quota.tenant(), usage.resources(), quota.limit());
                if (usage.agents() > quota.agents() || usage.clusters() > quota.clusters()) {
                    violations.add(quota.tenant() + " has " + usage);
                }
            }
        }

        private void verify(String whose, ClusterResources used, ClusterResources limit) {
            if (!used.fitsIn(limit)) {
                violations.add(whose + " has " + used + " of " + limit);
            }
        }

        @Override
        public void waits(String reason) {
            if (!reason.startsWith("WAITING_FOR_")) {
                violations.add(reason);
            }
        }

        @Override
        public void granted(LedgerEntry entry) {
            granted.incrementAndGet();
            running.add(entry.cluster());
        }

        @Override
        public void refused(AdmissionException reason) {
            violations.add(reason.getMessage());
        }

        @Override
        public void withdrawn() {
            violations.add("withdrawn");
        }

        @Override
        public void failed(IOException cause) {
            violations.add(cause.toString());
        }
    }
}
