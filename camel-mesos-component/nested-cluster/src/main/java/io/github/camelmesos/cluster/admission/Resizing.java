package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a cluster another size, where there is room for it. */
record Resizing(Quotas quotas, String owner, String cluster, ClusterShape shape, Instant now) {

    LedgerEntry in(Ledger ledger) throws AdmissionException, IOException, InterruptedException {
        Result result = ledger.transact(this::resize);
        if (result.obstacle().isPresent()) {
            Obstacle obstacle = result.obstacle().get();
            throw new AdmissionException(obstacle.reason(), obstacle.numbers());
        }
        return result.entry();
    }

    private Result resize(LedgerDraft draft) throws IOException {
        LedgerEntry entry = draft.findOf(owner, cluster)
                .orElseThrow(() -> new IOException("cluster " + cluster + " is not this launcher's any more"));
        if (entry.shape().equals(shape)) {
            return new Result(entry, Optional.empty());
        }
        Optional<Obstacle> obstacle = shape.total().fitsIn(entry.shape().total())
                        && shape.agents() <= entry.shape().agents()
                ? Optional.empty()
                : obstacle(draft, entry);
        if (obstacle.isEmpty()) {
            draft.settle(entry, now);
            draft.put(entry.withShape(shape, now));
        }
        return new Result(entry.withShape(shape, now), obstacle);
    }

    private Optional<Obstacle> obstacle(LedgerDraft draft, LedgerEntry entry) throws IOException {
        TenantQuota quota = quotas.find(entry.tenant())
                .orElseThrow(() -> new IOException("tenant '" + entry.tenant() + "' has no quota any more"));
        List<LedgerEntry> others = new ArrayList<>(draft.held());
        others.removeIf(each -> each.cluster().equals(cluster));
        return new Fit(quotas, others).obstacle(quota, shape);
    }

    /** The entry as it is now, unless something is in the way. */
    private record Result(LedgerEntry entry, Optional<Obstacle> obstacle) {}
}
