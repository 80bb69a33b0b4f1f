package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.price.Prices;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.Budget.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A budget is not overrun, whatever is asked for. */
class BudgetTest extends AdmissionFixture {

    private static final UnitPrices PRICES =
            new UnitPrices("EUR", new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    @Test
    void aClusterWithoutTimeLimitLivesAsLongAsThereIsMoney() throws Exception {
        cpuHours(8, Period.DAY);
        apply("one", "lab", 4);
        Instant end = entry("one").deadline().orElseThrow();
        assertThat(Duration.between(entry("one").granted().orElseThrow(), end))
                .isEqualTo(Duration.ofHours(2).minus(Funds.TEARDOWN));
        assertThat(entry("one").reasonOfDeadline())
                .isEqualTo("reached the end of what the budget of tenant 'lab' pays for: " + end);
    }

    @Test
    void whatIsKeptForOneClusterIsNotGivenToAnotherBeforeItIsGivenBack() throws Exception {
        cpuHours(8, Period.DAY);
        apply("one", "lab", 4);
        apply("two", "lab", 1);
        assertThat(lastAnswer())
                .startsWith("two waits: WAITING_FOR_BUDGET: 0.02 cpu-hours needed for the least of 1m, tenant 'lab' has"
                        + " used 0.00 of 8.00 cpu-hours of this day, and its clusters may use 8.00 cpu-hours more;"
                        + " the next begins 2026-01-02T00:00:00Z");
        clock.advance(Duration.ofHours(1));
        giveBack("one");
        assertThat(lastAnswer()).isEqualTo("two granted");
    }

    @Test
    void aRunThatSaysHowLongItTakesGetsAllOfThatOrWaits() throws Exception {
        cpuHours(8, Period.DAY);
        applyFor("one", "lab", 4, Duration.ofMinutes(90));
        assertThat(lastAnswer()).isEqualTo("one granted");
        assertThat(entry("one").terms().paidUntil()).isEmpty();
        applyFor("two", "lab", 1, Duration.ofMinutes(150));
        assertThat(lastAnswer()).startsWith("two waits: WAITING_FOR_BUDGET: 2.50 cpu-hours needed for 150m, tenant");
        applyFor("three", "lab", 1, Duration.ofMinutes(90));
        assertThat(lastAnswer()).isEqualTo("three granted");
        clock.advance(Duration.ofMinutes(30));
        giveBack("one");
        assertThat(lastAnswer()).isEqualTo("two granted");
    }

    @Test
    void isRefusedAtOnceWhatNoPeriodCanPay() throws Exception {
        cpuHours(8, Period.DAY);
        applyFor("one", "lab", 4, Duration.ofHours(3));
        assertThat(lastAnswer())
                .isEqualTo("one refused: EXCEEDS_BUDGET: 12.01 cpu-hours needed for 3h, tenant 'lab' has 8.00 cpu-hours"
                        + " per day");
        cpuHours(0.05, Period.DAY);
        apply("two", "lab", 4);
        assertThat(lastAnswer()).startsWith("two refused: EXCEEDS_BUDGET: 0.08 cpu-hours needed for the least of 1m");
    }

    @Test
    void waitsForTheNextPeriodWhenTheBudgetIsUsedUp() throws Exception {
        cpuHours(8, Period.DAY);
        apply("one", "lab", 4);
        clock.advance(Duration.ofHours(2));
        giveBack("one");
        apply("two", "lab", 1);
        assertThat(lastAnswer()).contains("tenant 'lab' has used 8.00 of 8.00 cpu-hours of this day; the next begins");
        clock.advance(Duration.ofHours(23));
        admission.review();
        assertThat(lastAnswer()).isEqualTo("two granted");
    }

    @Test
    void whatTheNextPeriodPaysIsKeptToo() throws Exception {
        cpuHours(8, Period.DAY);
        clock.advance(Duration.ofHours(23));
        applyFor("one", "lab", 4, Duration.ofMinutes(165));
        assertThat(lastAnswer()).isEqualTo("one granted");
        apply("two", "lab", 1);
        assertThat(lastAnswer()).isEqualTo("two granted");
        // An hour of this day, then what the four cpus of the other one leave of the next day's eight hours.
        Instant end = entry("two").deadline().orElseThrow();
        assertThat(Duration.between(Instant.parse("2026-01-02T00:00:00Z"), end))
                .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
    }

    @Test
    void costsCountByThePricesOfTheGrant() throws Exception {
        quotas = quotas.with(new Prices(PRICES, Map.of()));
        money("6");
        applyFor("one", "lab", 4, Duration.ofHours(2));
        assertThat(lastAnswer()).isEqualTo("one granted");
        applyFor("two", "lab", 2, Duration.ofHours(2));
        assertThat(lastAnswer())
                .startsWith("two waits: WAITING_FOR_BUDGET: 4.01 cpu-hours (2.00 EUR) needed for 2h, tenant 'lab' has"
                        + " used 0.00 of 6.00 EUR of this day, and its clusters may use 4.01 in money more;");
        quotas = quotas.with(new Prices(dearer(), Map.of()));
        clock.advance(Duration.ofHours(1));
        giveBack("one");
        assertThat(lastAnswer())
                .startsWith("two waits: WAITING_FOR_BUDGET: 4.01 cpu-hours (4.01 EUR) needed for 2h, tenant 'lab' has"
                        + " used 2.00 of 6.00 in money of this day;");
        assertThat(ledger.read()
                        .uses()
                        .of("lab")
                        .spent(Period.DAY, clock.instant())
                        .cost())
                .isBetween(new BigDecimal("2"), new BigDecimal("2.00001"));
    }

    @Test
    void aBudgetInMoneyNeedsAPriceList() throws Exception {
        money("6");
        apply("one", "lab", 1);
        assertThat(lastAnswer())
                .isEqualTo("one refused: NO_PRICES: tenant 'lab' has a budget of 6.00 in money, but there is no price"
                        + " list: set camelmesos.cluster.prices");
    }

    @Test
    void aClusterThatGrowsGetsAnEarlierEndAndOneThatShrinksALaterOne() throws Exception {
        cpuHours(8, Period.DAY);
        apply("one", "lab", 4);
        clock.advance(Duration.ofHours(1));
        LedgerEntry grown = admission.resize("one", new ClusterShape(2, shape(4).agent()));
        assertThat(Duration.between(clock.instant(), grown.deadline().orElseThrow()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        LedgerEntry shrunk = admission.resize("one", shape(4));
        assertThat(Duration.between(clock.instant(), shrunk.deadline().orElseThrow()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    private static UnitPrices dearer() {
        return new UnitPrices("EUR", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private void cpuHours(double hours, Period period) {
        tenant("lab", 0, 1, Optional.of(new Budget(hours, period)));
    }

    private void money(String amount) {
        Budget budget = new Budget(OptionalLong.empty(), Optional.of(new BigDecimal(amount)), Period.DAY);
        tenant("lab", 0, 1, Optional.of(budget));
    }

    private LedgerEntry entry(String cluster) throws Exception {
        return ledger.read().find(cluster).orElseThrow();
    }
}
