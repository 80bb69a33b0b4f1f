package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.quota.Budget.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    static final UnitPrices PRICES = new UnitPrices(
            "EUR", new BigDecimal("0.04"), new BigDecimal("0.005"), BigDecimal.ONE, new BigDecimal("0.02"));

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
        assertThat(use.spent(Period.DAY, end).cpuMicros()).isEqualTo(180_000_000);
        assertThat(use.recent(end)).isEqualTo(new Consumption(180, 61_440, 0));
        assertThat(use.recent(end.plus(Duration.ofDays(1))).cpuSeconds()).isEqualTo(90);
        assertThat(use.spent(Period.DAY, end.plus(Duration.ofDays(1))).cpuMicros())
                .isZero();
        assertThat(other.read().uses().of("nobody")).isEqualTo(TenantUse.NONE);
    }

    @Test
    void keepsForGoodWhatWasReservedAndUsed() throws Exception {
        Terms terms = new Terms(Optional.of(PRICES), Optional.of(Entries.GRANTED.plusSeconds(99)));
        LedgerEntry granted = Entries.waiting("a", ledger.owner()).grantedAt(Entries.GRANTED, terms);
        Entries.put(ledger, granted);
        Entries.put(ledger, Entries.waiting("b", ledger.owner()));
        Instant end = Entries.GRANTED.plusSeconds(60);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING)).isEmpty();
        assertThat(ledger.accounts(AccountQuery.EVERYTHING, end)).containsExactly(granted.reservation(end));
        Entries.remove(ledger, "a", end);
        Entries.remove(ledger, "b", end.plusSeconds(1));
        use("COMPLETE", 2, end.plusSeconds(2));
        Ledger other = openOther();
        assertThat(other.accounts(AccountQuery.EVERYTHING))
                .containsExactly(
                        granted.reservation(end),
                        Entries.waiting("b", ledger.owner()).reservation(end.plusSeconds(1)),
                        runUse("COMPLETE", 2, end.plusSeconds(2)));
        Reservation read = (Reservation) other.accounts(AccountQuery.EVERYTHING).get(0);
        assertThat(read.amounts()).isEqualTo(new Amounts(180_000_000, 61_440_000, 0));
        assertThat(read.waitedMillis()).isEqualTo(5000);
        assertThat(read.cost()).contains(new BigDecimal("0.002083"));
    }

    @Test
    void givesTheLinesThatAreAskedFor() throws Exception {
        Instant end = Entries.GRANTED.plusSeconds(60);
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Entries.remove(ledger, "a", end);
        Instant nextDay = end.plus(Duration.ofDays(1));
        use("RUNNING", 1, end);
        use("COMPLETE", 2, nextDay);
        assertThat(ledger.accounts(AccountQuery.ofRun("run-x", end))).containsExactly(runUse("COMPLETE", 2, nextDay));
        assertThat(ledger.accounts(AccountQuery.ofRun("run-a", end))).hasSize(1);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING.ofTenant("nobody"))).isEmpty();
        AccountQuery before =
                new AccountQuery(Optional.empty(), Optional.of(nextDay), Optional.empty(), Optional.empty());
        assertThat(ledger.accounts(before)).extracting(AccountLine::run).containsExactly("run-a");
        AccountQuery after =
                new AccountQuery(Optional.of(nextDay), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(ledger.accounts(after)).extracting(AccountLine::run).containsExactly("run-x");
    }

    @Test
    void aChangeOfSizeIsALineOfItsOwn() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Instant grown = Entries.GRANTED.plusSeconds(10);
        ledger.transact(draft -> {
            LedgerEntry entry = draft.find("a").orElseThrow();
            draft.settle(entry, grown);
            draft.put(entry.withShape(new ClusterShape(4, entry.shape().agent()), grown, Terms.NONE));
            return null;
        });
        Entries.remove(ledger, "a", grown.plusSeconds(10));
        assertThat(ledger.accounts(AccountQuery.EVERYTHING))
                .extracting(line -> ((Reservation) line).amounts().cpuMicros())
                .containsExactly(30_000_000L, 60_000_000L);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING))
                .extracting(line -> ((Reservation) line).waitedMillis())
                .containsExactly(5000L, 0L);
    }

    private void use(String state, long reused, Instant at) throws Exception {
        ledger.transact(draft -> {
            draft.account(runUse(state, reused, at));
            return null;
        });
    }

    static RunUse runUse(String state, long reused, Instant at) {
        StepUse step = new StepUse(
                "sort",
                Map.of(StepUse.AttemptOutcome.SUCCEEDED, 3L, StepUse.AttemptOutcome.LOST, 1L),
                reused,
                new Amounts(4_000_000, 1_024_000, 0),
                1234,
                1,
                OptionalLong.of(77),
                OptionalLong.empty(),
                500);
        return new RunUse("run-x", "x", "default", "sort.cwl", state, at, List.of(step));
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
