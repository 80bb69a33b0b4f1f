package io.github.camelmesos.cluster.reaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.LedgerProcess;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other launcher is a process that holds its lock and does nothing: it hangs. */
class OverdueClustersTest {

    private static final ClusterResources LIMIT = new ClusterResources(8, 8000, 8000);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider();
    private final Clock inAnHour = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    private FileLedger ledger;

    @BeforeEach
    void open() {
        ledger = new FileLedger(directory);
        provider.existing.add("a");
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void takesAClusterPastItsLongestLifeFromALauncherThatHangs() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            OverdueClusters overdue = overdue(inAnHour, master -> false);
            assertThat(overdue.find())
                    .extracting(Leftover::cluster, Leftover::kind, Leftover::why)
                    .containsExactly(tuple(
                            "a",
                            Leftover.Kind.OVERDUE,
                            "it reached its longest life of 1d, and its launcher " + other.owner() + " hangs"));
            assertThat(provider.existing).containsExactly("a");
            assertThat(overdue.reap()).containsExactly("a");
            assertThat(provider.existing).isEmpty();
            assertThat(ledger.entries()).isEmpty();
            assertThat(other.isRunning()).isTrue();
        }
    }

    @Test
    void killsALauncherThatHangsWithTheClusterInItsProcess() throws Exception {
        provider.inLauncher = true;
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            assertThat(overdue(inAnHour, master -> false).reap()).containsExactly("a");
            assertThat(other.isRunning()).isFalse();
            assertThat(ledger.entries()).isEmpty();
        }
    }

    @Test
    void leavesALauncherThatRenewsItsLeaseToDoIt() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            OverdueClusters overdue = overdue(Clock.systemUTC(), master -> false);
            assertThat(overdue.find()).isEmpty();
            assertThat(overdue.reap()).isEmpty();
            assertThat(ledger.isAlive(other.owner())).isTrue();
        }
    }

    @Test
    void takesAnIdleClusterUnlessItsMasterSaysThatItIsBusy() throws Exception {
        LedgerEntry ready = Entries.waiting("a", "")
                .grantedAt(Instant.now())
                .readyAt(URI.create("http://127.0.0.1:2"), Instant.now());
        try (LedgerProcess other = LedgerProcess.start(directory, ready)) {
            assertThat(overdue(inAnHour, master -> true).reap()).isEmpty();
            assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(other.owner());
            assertThat(overdue(inAnHour, master -> false).reap()).containsExactly("a");
            await().until(() -> provider.existing.isEmpty());
        }
    }

    private OverdueClusters overdue(Clock clock, Activity activity) {
        Providers providers = new Providers("fake", List.of(provider));
        TenantQuota quota =
                new TenantQuota("default", LIMIT, 9, 9, Optional.empty(), Optional.of(IDLE), Optional.empty(), 0, 1);
        Quotas quotas = new Quotas(Pool.of(LIMIT), Map.of("default", quota));
        Reaper reaper = new Reaper(ledger, providers, clock, Duration.ZERO);
        return new OverdueClusters(ledger, providers, () -> quotas, reaper, activity, GRACE, clock);
    }
}
