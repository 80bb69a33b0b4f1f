package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grants clusters so that neither a tenant's quota nor the pool is ever exceeded, whatever other launchers of the same ledger
 * grant. Applications of one tenant are granted in the order in which they came. One that the pool holds up is not overtaken
 * by any other.
 */
public final class Admission {

    private final Ledger ledger;
    private final Supplier<Quotas> quotas;
    private final Clock clock;
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param quotas asked anew whenever something is granted
     */
    public Admission(Ledger ledger, Supplier<Quotas> quotas, Clock clock) {
        this.ledger = ledger;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * Lines up and looks whether something can be granted. The applicant is called back before this returns.
     *
     * @throws InterruptedException when interrupted before that; it is not in line any more then, but may have been granted
     */
    public void apply(Application application, Applicant applicant) throws InterruptedException {
        synchronized (this) {
            waiting.add(new Waiting(application, applicant));
        }
        try {
            review();
        } catch (InterruptedException e) {
            withdraw(application.cluster());
            throw e;
        }
    }

    /**
     * Takes an application back.
     *
     * @return false when it no longer waited: it was granted, refused or never made
     */
    public synchronized boolean withdraw(String cluster) {
        return waiting.removeIf(each -> each.application.cluster().equals(cluster));
    }

    /** Whether anything waits. */
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
            ledger.exclusively(() -> {
                new Review(quotas.get(), ledger, clock).run(waiting, answers);
                return null;
            });
        } catch (IOException e) {
            for (Waiting each : waiting) {
                answers.add(() -> each.applicant.failed(e));
            }
            waiting.clear();
        }
        return answers;
    }

    /**
     * Changes the size of what was granted, at once or not at all.
     *
     * @throws AdmissionException when the tenant's quota or the pool has no room for it, or not now
     */
    public LedgerEntry resize(LedgerEntry entry, ClusterShape shape)
            throws AdmissionException, IOException, InterruptedException {
        LedgerEntry resized = entry.withShape(shape);
        Optional<AdmissionException> refusal = ledger.exclusively(() -> {
            List<LedgerEntry> others = new ArrayList<>(ledger.entries());
            others.removeIf(each -> each.cluster().equals(entry.cluster()));
            try {
                Optional<Obstacle> obstacle = new Fit(quotas.get(), others).obstacle(entry.tenant(), shape);
                if (obstacle.isEmpty()) {
                    ledger.put(resized);
                }
                return obstacle.map(Obstacle::asException);
            } catch (AdmissionException e) {
                return Optional.of(e);
            }
        });
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return resized;
    }

    /** An application in line, with the reason it was last told. */
    static final class Waiting {
        final Application application;
        final Applicant applicant;
        String reason = "";

        Waiting(Application application, Applicant applicant) {
            this.application = application;
            this.applicant = applicant;
        }
    }
}
