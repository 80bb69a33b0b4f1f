package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.Consumption;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is looked at first: who has waited longer than the patience, the longest first, so that nobody waits for ever; then the
 * higher priority; then the tenant that used least of late, and has least now, for its weight; then who came first.
 */
final class FairOrder {

    /** What is held now counts as if it had been held for this long already, and so before it has been used. */
    private static final double PRESENT_SECONDS = 3600;

    private final Quotas quotas;
    private final Uses uses;
    private final Instant now;
    private final Duration patience;

    FairOrder(Quotas quotas, Uses uses, Instant now, Duration patience) {
        this.quotas = quotas;
        this.uses = uses;
        this.now = now;
        this.patience = patience;
    }

    /**
     * @param waiting one or more
     * @param held what is granted, which weighs on those who have it
     */
    LedgerEntry first(Collection<LedgerEntry> waiting, List<LedgerEntry> held) {
        Map<String, Double> standings = new HashMap<>();
        waiting.forEach(entry -> standings.computeIfAbsent(entry.tenant(), tenant -> standing(tenant, held)));
        Comparator<LedgerEntry> order = Comparator.<LedgerEntry, Instant>comparing(
                        entry -> isOverdue(entry) ? entry.requested() : Instant.MAX)
                .thenComparing(Comparator.comparingInt(this::priority).reversed())
                .thenComparing(entry -> standings.get(entry.tenant()))
                .thenComparing(LedgerEntry::requested)
                .thenComparing(LedgerEntry::cluster);
        return waiting.stream().min(order).orElseThrow();
    }

    private boolean isOverdue(LedgerEntry entry) {
        return entry.requested().plus(patience).isBefore(now);
    }

    private int priority(LedgerEntry entry) {
        return quotas.find(entry.tenant()).map(TenantQuota::priority).orElse(0);
    }

    private double standing(String tenant, List<LedgerEntry> held) {
        Consumption all = uses.of(tenant).recent(now);
        for (LedgerEntry entry : held) {
            if (entry.tenant().equals(tenant)) {
                double seconds = Amounts.millis(entry.counted(), now) / 1000.0 + PRESENT_SECONDS;
                all = all.plus(Consumption.of(entry.shape().total(), seconds));
            }
        }
        double weight = quotas.find(tenant).map(TenantQuota::weight).orElse(1.0);
        return all.dominantSeconds(quotas.pool().capacity()) / weight;
    }
}
