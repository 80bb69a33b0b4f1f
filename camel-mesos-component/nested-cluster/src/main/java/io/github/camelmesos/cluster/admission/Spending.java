package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.TenantUse.Spent;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a tenant has spent of its budget in the period of a moment, by what is gone and by what is still held.
 *
 * @param spent up to now
 * @param committed with what its clusters may still cost in this period at most
 * @param currency of costs; empty where nothing has a price
 */
public record Spending(String tenant, Budget budget, Spent spent, Spent committed, String currency, Instant now) {

    private static final BigDecimal MICROS_PER_HOUR = BigDecimal.valueOf(3_600_000_000L);

    /** Empty for a tenant without budget. */
    public static Optional<Spending> of(TenantQuota quota, Uses uses, Collection<LedgerEntry> held, Instant now) {
        return quota.budget().map(budget -> {
            Spent spent = uses.of(quota.tenant()).spent(budget.period(), now);
            Spent committed = spent;
            String currency = "";
            for (LedgerEntry entry : held) {
                if (entry.tenant().equals(quota.tenant())) {
                    spent = spent.plus(entry, entry.counted(), now);
                    committed = committed.plus(
                            entry,
                            entry.counted(),
                            Funds.end(entry, now, budget.period().end(now)));
                    currency = entry.terms()
                            .prices()
                            .map(prices -> prices.currency())
                            .orElse(currency);
                }
            }
            return new Spending(quota.tenant(), budget, spent, committed, currency, now);
        });
    }

    /** Whether nothing is left. */
    public boolean isUsedUp() {
        return budget.cpuMicros().isPresent()
                        && spent.cpuMicros() >= budget.cpuMicros().getAsLong()
                || budget.cost()
                        .filter(limit -> spent.cost().compareTo(limit) >= 0)
                        .isPresent();
    }

    /** The numbers, in one sentence. */
    @Override
    public String toString() {
        List<String> used = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        budget.cpuMicros().ifPresent(limit -> {
            used.add(hours(spent.cpuMicros()) + " of " + hours(limit) + " cpu-hours");
            kept.add(hours(committed.cpuMicros() - spent.cpuMicros()) + " cpu-hours");
        });
        budget.cost().ifPresent(limit -> {
            used.add(money(spent.cost()) + " of " + money(limit) + (currency.isEmpty() ? " in money" : " " + currency));
            kept.add(money(committed.cost().subtract(spent.cost())) + " in money");
        });
        boolean holds = committed.cpuMicros() > spent.cpuMicros();
        return "tenant '" + tenant + "' has used " + String.join(" and ", used) + " of this "
                + budget.period().name().toLowerCase(Locale.ROOT)
                + (holds ? ", and its clusters may use " + String.join(" and ", kept) + " more" : "")
                + "; the next begins " + budget.period().end(now);
    }

    static String hours(long cpuMicros) {
        return BigDecimal.valueOf(cpuMicros)
                .divide(MICROS_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Small amounts with more digits. */
    static String money(BigDecimal amount) {
        BigDecimal precise = amount.setScale(4, RoundingMode.HALF_UP);
        boolean small = precise.signum() != 0 && precise.abs().compareTo(BigDecimal.ONE) < 0;
        return (small ? precise : amount.setScale(2, RoundingMode.HALF_UP)).toPlainString();
    }
}
