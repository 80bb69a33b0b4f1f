package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.AdmissionPreview.Outcome;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants clusters so that neither a tenant's quota nor the pool is ever exceeded, whatever other launchers of the same ledger
 * grant. Those that wait are in the ledger too, so that all launchers know who is first: whichever looks, looks at all of
 * them, and may grant what another one applied for.
 */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final Ledger ledger;
    private final Supplier<Quotas> quotas;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /**
     * @param quotas asked anew whenever something is granted
     * @param patience who has waited longer than this comes before all others
     */
    public Admission(Ledger ledger, Supplier<Quotas> quotas, Duration patience, Clock clock) {
        this.ledger = ledger;
        this.quotas = quotas;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Lines up and looks whether something can be granted. The applicant is called back before this returns.
     *
     * @throws InterruptedException when interrupted before that; what it left in the ledger is to be withdrawn
     */
    public void apply(Application application, Applicant applicant) throws InterruptedException {
        LedgerEntry entry = application.by(ledger.owner(), clock.instant());
        synchronized (this) {
            if (waiting.putIfAbsent(entry.cluster(), new Waiting(entry, applicant)) != null) {
                applicant.failed(taken());
                return;
            }
        }
        review();
    }

    private static IOException taken() {
        return new IOException("the ledger has a cluster of that name already");
    }

    /** Forgets an application; it stays in the ledger, from where it is to be removed. */
    public synchronized void forget(String cluster) {
        waiting.remove(cluster);
    }

    /** Whether anything of this launcher waits. */
    public synchronized boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Grants what fits now. To be called when something was given back. */
    public void review() throws InterruptedException {
        for (Runnable answer : decide()) {
            answer.run();
        }
    }

    private synchronized List<Runnable> decide() throws InterruptedException {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Runnable> answers = new ArrayList<>();
        try {
            Map<String, Runnable> ends = new LinkedHashMap<>();
            Map<String, Verdict> verdicts = ledger.transact(draft -> {
                ends.clear();
                lineUp(draft, ends);
                return grant(draft);
            });
            answers.addAll(ends.values());
            waiting.keySet().removeAll(ends.keySet());
            answer(verdicts, answers);
        } catch (IOException e) {
            failNew(e, answers);
        }
        return answers;
    }

    /** Puts those that are new into the ledger, and finds out what others did with those that were there. */
    private void lineUp(LedgerDraft draft, Map<String, Runnable> ends) {
        for (Waiting each : waiting.values()) {
            String cluster = each.entry.cluster();
            Applicant applicant = each.applicant;
            Optional<LedgerEntry> found = draft.find(cluster);
            boolean own = found.filter(each::isSame).isPresent();
            if (own && found.get().holds()) {
                ends.put(cluster, () -> applicant.granted(found.get()));
            } else if (!own && each.written) {
                ends.put(cluster, applicant::withdrawn);
            } else if (!own && found.isPresent()) {
                ends.put(cluster, () -> applicant.failed(taken()));
            } else if (!own) {
                draft.put(each.entry);
            }
        }
    }

    private Map<String, Verdict> grant(LedgerDraft draft) throws IOException {
        Instant now = clock.instant();
        Map<String, Verdict> verdicts = Review.of(quotas.get(), draft, now, patience);
        for (Verdict verdict : verdicts.values()) {
            if (verdict.outcome() == Outcome.GRANTED) {
                draft.put(verdict.entry());
            } else if (verdict.outcome() == Outcome.REFUSED
                    && verdict.entry().owner().equals(ledger.owner())) {
                draft.remove(verdict.entry().cluster(), now);
            }
        }
        return verdicts;
    }

    private void answer(Map<String, Verdict> verdicts, List<Runnable> answers) {
        for (Verdict verdict : verdicts.values()) {
            Waiting each = waiting.get(verdict.entry().cluster());
            if (each == null) {
                continue;
            }
            each.written = true;
            if (verdict.outcome() == Outcome.WAITS) {
                each.tell(verdict.asException().getMessage(), answers);
                continue;
            }
            waiting.remove(verdict.entry().cluster());
            answers.add(
                    verdict.outcome() == Outcome.GRANTED
                            ? () -> each.applicant.granted(verdict.entry())
                            : () -> each.applicant.refused(verdict.asException()));
        }
    }

    /** Who is in line stays there: the ledger may come back. */
    private void failNew(IOException cause, List<Runnable> answers) {
        LOG.warn("Nothing can be granted: {}", cause.getMessage());
        waiting.values().removeIf(each -> {
            if (!each.written) {
                answers.add(() -> each.applicant.failed(cause));
            }
            return !each.written;
        });
    }

    /** What would become of an application now. Nothing is reserved. */
    public AdmissionPreview preview(Application application) throws IOException {
        LedgerDraft draft = ledger.read();
        Instant now = clock.instant();
        draft.put(application.by(ledger.owner(), now));
        return Review.of(quotas.get(), draft, now, patience)
                .get(application.cluster())
                .preview();
    }

    /** All that wait, of whichever launcher, in the order in which they are looked at. */
    public List<Verdict> queue() throws IOException {
        return List.copyOf(Review.of(quotas.get(), ledger.read(), clock.instant(), patience)
                .values());
    }

    /**
     * Changes the size of what was granted, at once or not at all.
     *
     * @throws AdmissionException when the tenant's quota or the pool has no room for it, or not now, or it might delay one
     *     that waits
     */
    public LedgerEntry resize(String cluster, ClusterShape shape)
            throws AdmissionException, IOException, InterruptedException {
        Resizing resizing = new Resizing(quotas.get(), ledger.owner(), cluster, shape, clock.instant(), patience);
        return resizing.in(ledger);
    }

    /** An application of this launcher in line, with the reason it was last told. */
    private static final class Waiting {
        private final LedgerEntry entry;
        private final Applicant applicant;
        /** Whether it is known to have been in the ledger. */
        private boolean written;

        private String reason = "";

        Waiting(LedgerEntry entry, Applicant applicant) {
            this.entry = entry;
            this.applicant = applicant;
        }

        boolean isSame(LedgerEntry other) {
            return other.owner().equals(entry.owner()) && other.requested().equals(entry.requested());
        }

        void tell(String text, List<Runnable> answers) {
            if (!text.equals(reason)) {
                reason = text;
                answers.add(() -> applicant.waits(text));
            }
        }
    }
}
