package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.TenantUse.Spent;
import io.github.camelmesos.cluster.ledger.Terms;
import io.github.camelmesos.cluster.price.Prices;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.Budget.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clusters of all sizes and lives come and go at random, none later than it is told to, teardown included: no period's budget
 * is ever overrun, in cpu-hours or in money.
 */
class BudgetPropertyTest extends AdmissionFixture {

    private static final UnitPrices PRICES =
            new UnitPrices("EUR", new BigDecimal("0.31"), new BigDecimal("7.7"), BigDecimal.ZERO, BigDecimal.ZERO);
    private static final BigDecimal MONEY = new BigDecimal("4.2");
    private static final long MICROS = 10 * 3_600_000_000L;
    private static final int ACTIONS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noBudgetIsEverOverrun(long seed) throws Exception {
        Random random = new Random(seed);
        Period period = random.nextBoolean() ? Period.DAY : Period.HOUR;
        quotas = quotas.with(new Prices(PRICES, Map.of()));
        tenant("lab", 0, 1, Optional.of(new Budget(OptionalLong.of(MICROS), Optional.of(MONEY), period)));
        for (int i = 0; i < ACTIONS; i++) {
            double cpus = (1 + random.nextInt(30)) / 10.0;
            if (random.nextBoolean()) {
                apply("c" + i, "lab", cpus);
            } else {
                applyFor("c" + i, "lab", cpus, Duration.ofMinutes(1 + random.nextInt(400)));
            }
            clock.advance(Duration.ofSeconds(random.nextInt(4000)));
            for (LedgerEntry entry : ledger.read().held()) {
                end(entry, random);
            }
            admission.review();
        }
        for (LedgerEntry entry : ledger.read().held()) {
            giveBack(entry.cluster());
        }
        assertThat(granted()).hasSizeGreaterThan(5);
        assertNoPeriodIsOverrun(period);
    }

    /** At its end by the clock, as late as may be, or now and then before. */
    private void end(LedgerEntry entry, Random random) throws Exception {
        Instant latest = entry.deadline().orElse(Instant.MAX);
        boolean over = !latest.isAfter(clock.instant());
        if (over || random.nextInt(10) == 0) {
            Instant end = over ? latest.plus(Funds.TEARDOWN) : clock.instant();
            ledger.transact(draft -> {
                draft.remove(entry.cluster(), end);
                return null;
            });
        }
    }

    private void assertNoPeriodIsOverrun(Period period) throws Exception {
        List<Reservation> all = ledger.accounts(AccountQuery.EVERYTHING).stream()
                .map(Reservation.class::cast)
                .filter(each -> each.granted().isPresent())
                .toList();
        for (Instant start = period.start(NOW); start.isBefore(clock.instant()); start = period.end(start)) {
            Spent spent = Spent.nothing(start);
            for (Reservation each : all) {
                Instant end = period.end(start);
                Instant to = each.to().isAfter(end) ? end : each.to();
                LedgerEntry entry = LedgerEntry.waiting(
                                each.cluster(), "", "lab", "", each.shape(), "", each.from(), Optional.empty())
                        .grantedAt(each.from(), new Terms(each.prices(), Optional.empty()));
                spent = to.isAfter(start) ? spent.plus(entry, each.from(), to) : spent;
            }
            assertThat(spent.cpuMicros()).as("cpu from " + start).isLessThanOrEqualTo(MICROS);
            assertThat(spent.cost()).as("cost from " + start).isLessThanOrEqualTo(MONEY);
        }
    }
}
