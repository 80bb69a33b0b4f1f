package io.github.camelmesos.cluster.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.LedgerProcess;
import io.github.camelmesos.cluster.provider.FakeProvider;
import io.github.camelmesos.cluster.provider.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider();
    private FileLedger ledger;
    private Reaper reaper;

    @BeforeEach
    void open() {
        ledger = new FileLedger(directory);
        reaper = new Reaper(ledger, new Providers("fake", List.of(provider)), Clock.systemUTC(), Duration.ZERO);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void destroysWhatADeadLauncherLeftAndGivesItsGrantBack() throws Exception {
        leftByADeadLauncher("a");
        assertThat(reaper.reapDead()).containsExactly("a");
        assertThat(provider.existing).isEmpty();
        assertThat(ledger.entries()).isEmpty();
        assertThat(reaper.reapDead()).isEmpty();
    }

    @Test
    void leavesTheClustersOfLivingLaunchersAlone() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            provider.existing.add("a");
            Entries.put(ledger, Entries.of("b", ledger.owner()));
            provider.existing.add("b");
            assertThat(reaper.reapDead()).isEmpty();
            reaper.reapUnknown();
            assertThat(provider.existing).containsExactlyInAnyOrder("a", "b");
            assertThat(ledger.isAlive(other.owner())).isTrue();
        }
    }

    @Test
    void keepsTheGrantUntilNothingIsLeft() throws Exception {
        leftByADeadLauncher("a");
        provider.failures.put("destroy", new ProvisioningException("tasks still run"));
        assertThat(reaper.reapDead()).isEmpty();
        assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(ledger.owner());
        assertThat(reaper.reapDead()).containsExactly("a");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void leavesTheClustersOfProvidersItDoesNotHave() throws Exception {
        leftByADeadLauncher("a");
        Reaper other = new Reaper(ledger, new Providers("none", List.of()), Clock.systemUTC(), Duration.ZERO);
        assertThat(other.reapDead()).isEmpty();
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void destroysWhatNoEntryStandsFor() throws Exception {
        provider.existing.add("forgotten");
        reaper.reapUnknown();
        assertThat(provider.existing).isEmpty();
    }

    private void leftByADeadLauncher(String cluster) throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of(cluster, ""))) {
            other.kill();
        }
        provider.existing.add(cluster);
    }
}
