package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Terms;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.settings.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a tenant's budget pays for a cluster. Where the run itself says how long it may take, all of that must be paid for. Where only
 * the tenant's longest life bounds it, or nothing does, it is granted for as long as there is money, and ended then.
 *
 * @param terms on which it is granted; empty where it is not
 * @param reason why it is not
 * @param numbers in one sentence
 */
record Payment(Optional<Terms> terms, Optional<Reason> reason, String numbers) {

    /** A cluster is not made for less. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /**
     * @param held without the cluster itself
     * @param entry with the shape that it would have
     * @param life how long it may live from now on
     */
    static Payment of(
            Quotas quotas,
            TenantQuota quota,
            Uses uses,
            Collection<LedgerEntry> held,
            LedgerEntry entry,
            Optional<Duration> life,
            Instant now) {
        Optional<UnitPrices> prices = quotas.pricesOf(entry.tenant());
        Optional<Funds> funds = Funds.of(quota, uses, held, now);
        if (funds.isEmpty()) {
            return granted(new Terms(prices, Optional.empty()));
        }
        Budget budget = funds.get().budget();
        if (budget.cost().isPresent() && prices.isEmpty()) {
            return refused(
                    Reason.NO_PRICES,
                    "tenant '" + entry.tenant() + "' has a budget of "
                            + Spending.money(budget.cost().get())
                            + " in money, but there is no price list: set camelmesos.cluster.prices");
        }
        return new Decision(funds.get(), quota, prices, entry, life, now).payment(uses, held);
    }

    private static Payment granted(Terms terms) {
        return new Payment(Optional.of(terms), Optional.empty(), "");
    }

    private static Payment refused(Reason reason, String numbers) {
        return new Payment(Optional.empty(), Optional.of(reason), numbers);
    }

    boolean isRefused() {
        return reason.filter(why -> why != Reason.WAITING_FOR_BUDGET).isPresent();
    }

    /** Of a tenant with a budget. */
    private record Decision(
            Funds funds,
            TenantQuota quota,
            Optional<UnitPrices> prices,
            LedgerEntry entry,
            Optional<Duration> life,
            Instant now) {

        Payment payment(Uses uses, Collection<LedgerEntry> held) {
            Optional<Instant> wanted = life.map(time -> now.plus(time).plus(Funds.TEARDOWN));
            Optional<Instant> paid = funds.paidUntil(entry.shape().total(), prices, wanted);
            if (paid.isEmpty()) {
                return granted(new Terms(prices, Optional.empty()));
            }
            if (!isFirm() && !paid.get().isBefore(now.plus(LEAST).plus(Funds.TEARDOWN))) {
                return granted(new Terms(prices, Optional.of(paid.get().minus(Funds.TEARDOWN))));
            }
            if (neverFits()) {
                return refused(Reason.EXCEEDS_BUDGET, needed() + ", tenant '" + entry.tenant() + "' has " + whole());
            }
            String spent = Spending.of(quota, uses, held, now).orElseThrow().toString();
            return refused(Reason.WAITING_FOR_BUDGET, needed() + ", " + spent);
        }

        /** Whether the run itself has said how long it may take. */
        private boolean isFirm() {
            return entry.longestLife().isPresent()
                    && quota.longestLife()
                            .filter(usual -> usual.compareTo(entry.longestLife().get()) <= 0)
                            .isEmpty();
        }

        private Duration least() {
            return isFirm() ? life.orElse(LEAST) : LEAST;
        }

        private boolean neverFits() {
            Funds all = funds.untouched();
            Instant wanted = all.now().plus(least()).plus(Funds.TEARDOWN);
            return all.paidUntil(entry.shape().total(), prices, Optional.of(wanted))
                    .isPresent();
        }

        private String needed() {
            Amounts amounts = Amounts.of(
                    entry.shape().total(), least().plus(Funds.TEARDOWN).toMillis());
            String cost = funds.budget().cost().isEmpty()
                    ? ""
                    : " (" + Spending.money(prices.orElseThrow().cost(amounts)) + " "
                            + prices.orElseThrow().currency() + ")";
            return Spending.hours(amounts.cpuMicros()) + " cpu-hours" + cost + " needed for "
                    + (isFirm() ? "" : "the least of ") + Durations.format(least());
        }

        private String whole() {
            String hours = funds.budget().cpuMicros().isPresent()
                    ? Spending.hours(funds.budget().cpuMicros().getAsLong()) + " cpu-hours"
                    : "";
            String money = funds.budget()
                    .cost()
                    .map(cost -> Spending.money(cost) + " in money")
                    .orElse("");
            return hours + (hours.isEmpty() || money.isEmpty() ? "" : " and ") + money + " per "
                    + funds.budget().period().name().toLowerCase(Locale.ROOT);
        }
    }
}
