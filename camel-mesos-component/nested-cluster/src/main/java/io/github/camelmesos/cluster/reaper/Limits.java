package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.admission.Spending;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.settings.Durations;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which clusters have to end, because their time is over or their tenant's budget used up. */
public final class Limits {

    private final Quotas quotas;
    private final LedgerDraft ledger;

    /**
     * @param ledger as it is now
     */
    public Limits(Quotas quotas, LedgerDraft ledger) {
        this.quotas = quotas;
        this.ledger = ledger;
    }

    /**
     * Why a cluster has to end; empty when it may go on. An idle one may have become busy since its entry was written: see
     * {@link #idleSince}.
     *
     * @param now earlier than it is, to leave some time
     */
    public Optional<String> exceeded(LedgerEntry entry, Instant now) throws IOException {
        if (!entry.holds()) {
            return Optional.empty();
        }
        if (entry.deadline().filter(now::isAfter).isPresent()) {
            return Optional.of(entry.reasonOfDeadline());
        }
        Optional<Spending> spending = spending(entry, now);
        if (spending.isPresent()) {
            return spending.map(spent -> "has no budget left: " + spent);
        }
        return idleSince(entry, now)
                .map(since -> "ran no task since " + since + ", longer than "
                        + Durations.format(idleTime(entry).orElseThrow()));
    }

    /** Since when nothing runs on a cluster, as far as its entry tells, if that is longer than its tenant may. */
    public Optional<Instant> idleSince(LedgerEntry entry, Instant now) {
        return idleTime(entry)
                .filter(longest -> entry.state() == ClusterState.READY)
                .filter(longest -> entry.active().plus(longest).isBefore(now))
                .map(longest -> entry.active());
    }

    /** How long a cluster may run no task. */
    public Optional<Duration> idleTime(LedgerEntry entry) {
        return quotas.find(entry.tenant()).flatMap(TenantQuota::idleTime);
    }

    private Optional<Spending> spending(LedgerEntry entry, Instant now) throws IOException {
        Optional<TenantQuota> quota =
                quotas.find(entry.tenant()).filter(any -> any.budget().isPresent());
        return quota.isEmpty()
                ? Optional.empty()
                : Spending.of(quota.get(), ledger.uses(), ledger.held(), now).filter(Spending::isUsedUp);
    }
}
