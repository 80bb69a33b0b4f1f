package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Terms;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives a cluster another size, where there is room for it. */
record Resizing(Quotas quotas, String owner, String cluster, ClusterShape shape, Instant now, Duration patience) {

    LedgerEntry in(Ledger ledger) throws AdmissionException, IOException, InterruptedException {
        Result result = ledger.transact(this::resize);
        if (result.refusal().isPresent()) {
            throw result.refusal().get();
        }
        return result.entry();
    }

    private Result resize(LedgerDraft draft) throws IOException {
        LedgerEntry entry = draft.findOf(owner, cluster)
                .orElseThrow(() -> new IOException("cluster " + cluster + " is not this launcher's any more"));
        if (entry.shape().equals(shape)) {
            return new Result(entry, Optional.empty());
        }
        TenantQuota quota = quotas.find(entry.tenant())
                .orElseThrow(() -> new IOException("tenant '" + entry.tenant() + "' has no quota any more"));
        Payment payment = payment(draft, quota, entry);
        // What is smaller costs less, whatever there is left.
        Terms terms = payment.terms().orElse(entry.terms());
        boolean shrinks = shape.total().fitsIn(entry.shape().total())
                && shape.agents() <= entry.shape().agents();
        LedgerEntry changed = entry.withShape(shape, now, terms);
        Optional<AdmissionException> refusal = shrinks ? Optional.empty() : refusal(draft, quota, payment, changed);
        if (refusal.isEmpty()) {
            draft.settle(entry, now);
            draft.put(changed);
        }
        return new Result(changed, refusal);
    }

    /** Until the end that its own longest life sets, counted from its grant. */
    private Payment payment(LedgerDraft draft, TenantQuota quota, LedgerEntry entry) throws IOException {
        Optional<Duration> left = entry.longestLife()
                .map(life -> Duration.between(now, entry.granted().orElse(now).plus(life)))
                .filter(life -> !life.isNegative());
        LedgerEntry changed = entry.withShape(shape, now, entry.terms());
        return Payment.of(quotas, quota, draft.uses().settled(entry, now), others(draft), changed, left, now);
    }

    private List<LedgerEntry> others(LedgerDraft draft) {
        return draft.held().stream()
                .filter(each -> !each.cluster().equals(cluster))
                .toList();
    }

    private Optional<AdmissionException> refusal(
            LedgerDraft draft, TenantQuota quota, Payment payment, LedgerEntry changed) throws IOException {
        if (payment.reason().isPresent()) {
            return payment.reason().map(reason -> new AdmissionException(reason, payment.numbers()));
        }
        Optional<Obstacle> obstacle = new Fit(quotas, others(draft)).obstacle(quota, shape);
        if (obstacle.isPresent()) {
            return obstacle.map(found -> new AdmissionException(found.reason(), found.numbers()));
        }
        return Review.delayedByGrowth(quotas, draft, now, patience, changed)
                .map(first -> new AdmissionException(
                        Reason.WAITING_FOR_TURN,
                        "cluster " + first.cluster() + " of tenant '" + first.tenant() + "' is first and needs "
                                + first.shape().total()));
    }

    /** The entry as it is now, unless it is refused. */
    private record Result(LedgerEntry entry, Optional<AdmissionException> refusal) {}
}
