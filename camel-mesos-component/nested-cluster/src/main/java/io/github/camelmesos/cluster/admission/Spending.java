package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What a tenant has spent of its budget in the period of a moment, by what is gone and by what is still held. */
public record Spending(String tenant, Budget budget, double cpuSeconds, Instant now) {

    /** Empty for a tenant without budget. */
    public static Optional<Spending> of(TenantQuota quota, Uses uses, Collection<LedgerEntry> held, Instant now) {
        return quota.budget().map(budget -> {
            Instant start = budget.period().start(now);
            double spent = uses.of(quota.tenant()).spent(budget.period(), now);
            for (LedgerEntry entry : held) {
                if (entry.tenant().equals(quota.tenant())) {
                    Instant from = entry.counted().isBefore(start) ? start : entry.counted();
                    spent += entry.shape().total().cpus() * seconds(from, now);
                }
            }
            return new Spending(quota.tenant(), budget, spent, now);
        });
    }

    /** Never negative: clocks of several machines differ. */
    static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }

    /** Whether nothing is left. */
    public boolean isUsedUp() {
        return cpuSeconds >= budget.cpuSeconds();
    }

    /** The numbers, in one sentence. */
    @Override
    public String toString() {
        return "tenant '" + tenant + "' has used " + hours(cpuSeconds) + " of " + hours(budget.cpuSeconds())
                + " cpu-hours of this " + budget.period().name().toLowerCase(Locale.ROOT) + "; the next begins "
                + budget.period().end(now);
    }

    private static String hours(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds / 3600);
    }
}
