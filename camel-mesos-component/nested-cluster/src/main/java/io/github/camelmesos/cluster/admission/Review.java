package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.AdmissionPreview.Outcome;
import io.github.camelmesos.cluster.admission.Obstacle.Kind;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Uses;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes once through all that wait, whichever launcher they are of, and says what becomes of each. Changes nothing. */
final class Review {

    private final Quotas quotas;
    private final Instant now;
    private final Uses uses;
    private final FairOrder order;
    private final List<LedgerEntry> held;
    private final List<LedgerEntry> waiting;
    /** Who is first in line for a tenant's own quota, by tenant. */
    private final Map<String, LedgerEntry> firstOfTenant = new HashMap<>();

    private Optional<LedgerEntry> firstForPool = Optional.empty();
    private int line;

    private Review(Quotas quotas, LedgerDraft ledger, Instant now, Duration patience) throws IOException {
        this.quotas = quotas;
        this.now = now;
        this.waiting = new ArrayList<>(ledger.waiting());
        this.held = new ArrayList<>(ledger.held());
        this.uses = waiting.isEmpty() ? Uses.NONE : ledger.uses();
        this.order = new FairOrder(quotas, uses, now, patience);
    }

    /** By cluster, in the order in which they are looked at. */
    static Map<String, Verdict> of(Quotas quotas, LedgerDraft ledger, Instant now, Duration patience)
            throws IOException {
        return new Review(quotas, ledger, now, patience).verdicts();
    }

    /** Who waits and would be delayed if a cluster that holds something held more. */
    static Optional<LedgerEntry> delayedByGrowth(
            Quotas quotas, LedgerDraft ledger, Instant now, Duration patience, LedgerEntry grown) throws IOException {
        Review review = new Review(quotas, ledger, now, patience);
        review.verdicts();
        review.held.removeIf(entry -> entry.cluster().equals(grown.cluster()));
        return review.delayedBy(grown, grown);
    }

    private Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            LedgerEntry next = order.first(waiting, held);
            waiting.remove(next);
            Verdict verdict = judge(next);
            verdicts.put(next.cluster(), verdict);
            if (verdict.outcome() == Outcome.GRANTED) {
                held.add(verdict.entry());
            }
        }
        return verdicts;
    }

    private Verdict judge(LedgerEntry entry) {
        Optional<TenantQuota> quota = quotas.find(entry.tenant());
        if (quota.isEmpty()) {
            return Verdict.refused(
                    entry, Reason.UNKNOWN_TENANT, "tenant '" + entry.tenant() + "' has no quota any more");
        }
        Optional<Obstacle> obstacle = new Fit(quotas, held).obstacle(quota.get(), entry.shape());
        if (obstacle.isPresent() && obstacle.get().permanent()) {
            return Verdict.refused(
                    entry, obstacle.get().reason(), obstacle.get().numbers());
        }
        Payment payment = Payment.of(quotas, quota.get(), uses, held, entry, entry.longestLife(), now);
        if (payment.reason().isPresent()) {
            return payment.isRefused()
                    ? Verdict.refused(entry, payment.reason().get(), payment.numbers())
                    : waits(entry, payment.reason().get(), payment.numbers());
        }
        if (obstacle.isPresent()) {
            becomesFirst(entry, obstacle.get().kind());
            return waits(entry, obstacle.get().reason(), obstacle.get().numbers());
        }
        LedgerEntry granted = entry.grantedAt(now, payment.terms().orElseThrow());
        Optional<LedgerEntry> delayed = delayedBy(entry, granted);
        return delayed.isEmpty()
                ? Verdict.granted(granted)
                : waits(
                        entry,
                        Reason.WAITING_FOR_TURN,
                        entry.shape().total() + " are free, but cluster "
                                + delayed.get().cluster() + " of tenant '"
                                + delayed.get().tenant() + "' is first and needs "
                                + delayed.get().shape().total());
    }

    private void becomesFirst(LedgerEntry entry, Kind kind) {
        if (kind == Kind.TENANT) {
            firstOfTenant.putIfAbsent(entry.tenant(), entry);
        } else if (firstForPool.isEmpty()) {
            firstForPool = Optional.of(entry);
        }
    }

    /** Somebody who is first, and would be so for longer if this one were granted now. */
    private Optional<LedgerEntry> delayedBy(LedgerEntry entry, LedgerEntry granted) {
        Backfill backfill = new Backfill(quotas, held, now);
        return Optional.ofNullable(firstOfTenant.get(entry.tenant()))
                .filter(first -> backfill.delays(first, quota(first), granted))
                .or(() -> firstForPool.filter(first -> backfill.delays(first, quota(first), granted)));
    }

    private TenantQuota quota(LedgerEntry entry) {
        return quotas.find(entry.tenant()).orElseThrow();
    }

    private Verdict waits(LedgerEntry entry, Reason reason, String numbers) {
        line++;
        return Verdict.waits(entry, line, reason, numbers);
    }
}
