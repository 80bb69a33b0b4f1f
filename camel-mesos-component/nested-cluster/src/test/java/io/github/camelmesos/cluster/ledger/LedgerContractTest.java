package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.quota.Budget.Period;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every ledger does. */
@Timeout(60)
abstract class LedgerContractTest {

    Ledger ledger;
    private final List<Ledger> others = new ArrayList<>();

    /** Another launcher's ledger, the same one. */
    abstract Ledger open() throws Exception;

    @BeforeEach
    void openFirst() throws Exception {
        ledger = open();
    }

    @AfterEach
    void closeAll() throws IOException {
        ledger.close();
        for (Ledger other : others) {
            other.close();
        }
    }

    Ledger openOther() throws Exception {
        Ledger other = open();
        others.add(other);
        return other;
    }

    @Test
    void keepsEntriesForOtherLaunchers() throws Exception {
        LedgerEntry granted = Entries.of("a", ledger.owner()).readyAt(URI.create("http://m:5050"), Instant.EPOCH);
        LedgerEntry waiting = Entries.waiting("b", ledger.owner());
        Entries.put(ledger, granted);
        Entries.put(ledger, waiting);
        Ledger other = openOther();
        assertThat(other.entries()).containsExactly(granted, waiting);
        assertThat(other.read().held()).containsExactly(granted);
        assertThat(other.read().waiting()).containsExactly(waiting);
        assertThat(other.identity()).isEqualTo(ledger.identity());
        assertThat(other.owner()).isNotEqualTo(ledger.owner());
    }

    @Test
    void replacesAndRemovesEntries() throws Exception {
        LedgerEntry entry = Entries.of("a", ledger.owner());
        Entries.put(ledger, entry);
        Entries.put(ledger, entry.withState(ClusterState.READY));
        assertThat(ledger.entries()).containsExactly(entry.withState(ClusterState.READY));
        Entries.remove(ledger, "a", Entries.GRANTED);
        Entries.remove(ledger, "a", Entries.GRANTED);
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void writesNothingOfATransactionThatFails() throws Exception {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ledger.transact(draft -> {
                    draft.put(Entries.of("a", ledger.owner()));
                    throw new IOException("changed its mind");
                }))
                .withMessage("changed its mind");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void changesOfAReadDraftGoNowhere() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        ledger.read().remove("a", Entries.GRANTED);
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void putsWhatWasUsedIntoTheAccountOfItsTenant() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Instant end = Entries.GRANTED.plusSeconds(60);
        Entries.remove(ledger, "a", end);
        Ledger other = openOther();
        TenantUse use = other.read().uses().of("default");
        assertThat(use.spent(Period.DAY, end)).isEqualTo(180);
        assertThat(use.recent(end)).isEqualTo(new Consumption(180, 61_440, 0));
        assertThat(use.recent(end.plus(Duration.ofDays(1))).cpuSeconds()).isEqualTo(90);
        assertThat(use.spent(Period.DAY, end.plus(Duration.ofDays(1)))).isZero();
        assertThat(other.read().uses().of("nobody")).isEqualTo(TenantUse.NONE);
    }

    @Test
    void noUpdateIsLostWhenManyLaunchersChangeTheSameEntry() throws Exception {
        int launchers = 4;
        int rounds = 10;
        Entries.put(ledger, Entries.of("a", ledger.owner()).withActive(Instant.EPOCH));
        ExecutorService threads = Executors.newFixedThreadPool(launchers);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < launchers; i++) {
                Ledger other = openOther();
                ends.add(threads.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        other.transact(draft -> {
                            LedgerEntry found = draft.find("a").orElseThrow();
                            draft.put(found.withActive(found.active().plusSeconds(1)));
                            return null;
                        });
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(50, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.entries().get(0).active()).isEqualTo(Instant.EPOCH.plusSeconds(launchers * rounds));
    }

    @Test
    void isAliveFromItsFirstEntryUntilItIsClosed() throws Exception {
        Ledger other = openOther();
        assertThat(other.isAlive(ledger.owner())).isFalse();
        assertThat(other.ownerInfo(ledger.owner())).isEmpty();
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        assertThat(other.isAlive(ledger.owner())).isTrue();
        assertThat(other.ownerInfo(ledger.owner()).orElseThrow().isThisProcess())
                .isTrue();
        ledger.close();
        await().until(() -> !other.isAlive(ledger.owner()));
        assertThat(other.entries()).hasSize(1);
    }

    @Test
    void renewalTellsThatALauncherDoesNotHang() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Ledger other = openOther();
        Instant before = other.ownerInfo(ledger.owner()).orElseThrow().renewed();
        assertThat(ledger.renew()).isTrue();
        assertThat(other.ownerInfo(ledger.owner()).orElseThrow().renewed()).isAfter(before);
    }

    @Test
    void tellsOfChangesByAnotherLauncher() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        Ledger other = openOther();
        try (AutoCloseable watch = ledger.watch(changed::countDown)) {
            Entries.put(other, Entries.of("a", other.owner()));
            assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void refusesToWorkAfterItIsClosed() throws Exception {
        ledger.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Entries.put(ledger, Entries.of("a", "me")))
                .withMessageContaining("is closed");
    }
}
