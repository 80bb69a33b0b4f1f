package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.TenantUse.Spent;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.quota.Budget;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long a tenant's budget pays for a cluster. What its other clusters may still cost, if they live as long as they may, is
 * kept for them, in this period and in those that come.
 *
 * @param held of the tenant, without the one that is asked about
 * @param now from when on it is to be paid
 */
record Funds(TenantQuota quota, Budget budget, Uses uses, List<LedgerEntry> held, Instant now) {

    /** A cluster is told to end so long before its money does: so long it may take to be torn down. */
    static final Duration TEARDOWN = Duration.ofSeconds(10);

    /** So many periods are looked at; what can be paid so long can be paid for ever. */
    private static final int MOST_PERIODS = 1000;

    /** Empty for a tenant without budget. */
    static Optional<Funds> of(TenantQuota quota, Uses uses, Collection<LedgerEntry> held, Instant now) {
        List<LedgerEntry> own = held.stream()
                .filter(entry -> entry.tenant().equals(quota.tenant()))
                .toList();
        return quota.budget().map(budget -> new Funds(quota, budget, uses, own, now));
    }

    /** With nothing spent and nothing held, at the beginning of a period: what can never be paid is too much for this. */
    Funds untouched() {
        return new Funds(quota, budget, Uses.NONE, List.of(), budget.period().start(now));
    }

    /**
     * Until when resources can be paid.
     *
     * @param prices empty where there are none; then only cpu-hours count
     * @param wanted no longer than this
     * @return empty when they can be paid for as long as they are wanted
     */
    Optional<Instant> paidUntil(ClusterResources resources, Optional<UnitPrices> prices, Optional<Instant> wanted) {
        Instant from = now;
        for (int i = 0; i < MOST_PERIODS; i++) {
            Instant end = budget.period().end(from);
            Instant to = wanted.filter(end::isAfter).orElse(end);
            long millis = millisIn(from, end, resources, prices);
            if (millis < Amounts.millis(from, to)) {
                return Optional.of(from.plusMillis(Math.max(0, millis)));
            }
            if (wanted.isPresent() && !to.isBefore(wanted.get())) {
                return Optional.empty();
            }
            from = end;
        }
        return Optional.empty();
    }

    /** For how long the period's money lasts. */
    private long millisIn(Instant from, Instant end, ClusterResources resources, Optional<UnitPrices> prices) {
        Spent committed = uses.of(quota.tenant()).spent(budget.period(), from);
        for (LedgerEntry entry : held) {
            committed = committed.plus(entry, entry.counted(), end(entry, now, end));
        }
        long millis = Long.MAX_VALUE;
        long cpuMicrosEach = Amounts.of(resources, 1).cpuMicros();
        if (budget.cpuMicros().isPresent() && cpuMicrosEach > 0) {
            millis = Math.floorDiv(budget.cpuMicros().getAsLong() - committed.cpuMicros(), cpuMicrosEach);
        }
        if (budget.cost().isPresent() && prices.isPresent()) {
            long paid = prices.get().millisFor(budget.cost().get().subtract(committed.cost()), resources);
            millis = Math.min(millis, paid);
        }
        return millis;
    }

    /** When a cluster is gone at the latest, but no later than a moment. */
    static Instant end(LedgerEntry entry, Instant now, Instant latest) {
        Instant gone = entry.deadline().map(deadline -> deadline.plus(TEARDOWN)).orElse(Instant.MAX);
        Instant end = gone.isBefore(now) ? now : gone;
        return end.isAfter(latest) ? latest : end;
    }
}
