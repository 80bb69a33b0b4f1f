package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether somebody may fill a gap while another one is first in line (EASY backfilling). The first one's place is kept: the
 * moment when, with every cluster living as long as it may, there is enough for it. Who is gone by then, or leaves enough
 * for it then, does not delay it.
 */
record Backfill(Quotas quotas, List<LedgerEntry> held, Instant now) {

    /**
     * @param candidate as it would be held
     */
    boolean delays(LedgerEntry first, TenantQuota quotaOfFirst, LedgerEntry candidate) {
        List<LedgerEntry> left = new ArrayList<>(held);
        left.sort(Comparator.comparing(Backfill::end));
        Instant start = now;
        while (!fits(left, quotaOfFirst, first) && !left.isEmpty()) {
            start = end(left.remove(0));
        }
        boolean goneByThen = end(candidate).compareTo(start) <= 0 && start.isBefore(Instant.MAX);
        left.add(candidate);
        return !goneByThen && !fits(left, quotaOfFirst, first);
    }

    private boolean fits(List<LedgerEntry> beside, TenantQuota quota, LedgerEntry entry) {
        return new Fit(quotas, beside).obstacle(quota, entry.shape()).isEmpty();
    }

    private static Instant end(LedgerEntry entry) {
        return entry.deadline().orElse(Instant.MAX);
    }
}
