package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        boolean shrinks = shape.total().fitsIn(entry.shape().total())
                && shape.agents() <= entry.shape().agents();
        Optional<AdmissionException> refusal = shrinks ? Optional.empty() : refusal(draft, entry);
        if (refusal.isEmpty()) {
            draft.settle(entry, now);
            draft.put(entry.withShape(shape, now));
        }
        return new Result(entry.withShape(shape, now), refusal);
    }

    private Optional<AdmissionException> refusal(LedgerDraft draft, LedgerEntry entry) throws IOException {
        TenantQuota quota = quotas.find(entry.tenant())
                .orElseThrow(() -> new IOException("tenant '" + entry.tenant() + "' has no quota any more"));
        List<LedgerEntry> others = new ArrayList<>(draft.held());
        others.removeIf(each -> each.cluster().equals(cluster));
        Optional<Obstacle> obstacle = new Fit(quotas, others).obstacle(quota, shape);
        if (obstacle.isPresent()) {
            return obstacle.map(found -> new AdmissionException(found.reason(), found.numbers()));
        }
        return Review.delayedByGrowth(quotas, draft, now, patience, entry.withShape(shape, now))
                .map(first -> new AdmissionException(
                        Reason.WAITING_FOR_TURN,
                        "cluster " + first.cluster() + " of tenant '" + first.tenant() + "' is first and needs "
                                + first.shape().total()));
    }

    /** The entry as it is now, unless it is refused. */
    private record Result(LedgerEntry entry, Optional<AdmissionException> refusal) {}
}
