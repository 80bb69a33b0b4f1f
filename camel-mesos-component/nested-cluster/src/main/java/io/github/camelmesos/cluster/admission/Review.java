package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.admission.Admission.Waiting;
import io.github.camelmesos.cluster.admission.Obstacle.Kind;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes once through all that wait, with the ledger locked. */
final class Review {

    private final Quotas quotas;
    private final Ledger ledger;
    private final Clock clock;
    private final List<LedgerEntry> granted;
    /** Who is first in line, by tenant. */
    private final Map<String, String> firstOfTenant = new HashMap<>();

    private Optional<String> firstForPool = Optional.empty();

    Review(Quotas quotas, Ledger ledger, Clock clock) throws IOException {
        this.quotas = quotas;
        this.ledger = ledger;
        this.clock = clock;
        this.granted = new ArrayList<>(ledger.entries());
    }

    void run(List<Waiting> waiting, List<Runnable> answers) throws IOException {
        for (Iterator<Waiting> line = waiting.iterator(); line.hasNext(); ) {
            Waiting next = line.next();
            try {
                Optional<String> reason = reasonToWait(next.application);
                if (reason.isEmpty()) {
                    LedgerEntry entry = grant(next.application);
                    answers.add(() -> next.applicant.granted(entry));
                    line.remove();
                } else if (!reason.get().equals(next.reason)) {
                    next.reason = reason.get();
                    answers.add(() -> next.applicant.waits(reason.get()));
                }
            } catch (AdmissionException e) {
                answers.add(() -> next.applicant.refused(e));
                line.remove();
            }
        }
    }

    private Optional<String> reasonToWait(Application application) throws AdmissionException {
        String tenant = application.tenant();
        Optional<Obstacle> obstacle = new Fit(quotas, granted).obstacle(tenant, application.shape());
        if (obstacle.isPresent() && obstacle.get().permanent()) {
            throw obstacle.get().asException();
        }
        String ahead = firstOfTenant.get(tenant);
        if (obstacle.isEmpty() && ahead == null && firstForPool.isEmpty()) {
            return Optional.empty();
        }
        firstOfTenant.putIfAbsent(tenant, application.cluster());
        if (obstacle.isPresent()) {
            if (obstacle.get().kind() == Kind.POOL && firstForPool.isEmpty()) {
                firstForPool = Optional.of(application.cluster());
            }
            return Optional.of(obstacle.get().asReason());
        }
        return Optional.of(
                Reason.WAITING_FOR_QUOTA + ": cluster " + (ahead == null ? firstForPool.get() : ahead) + " is first");
    }

    private LedgerEntry grant(Application application) throws IOException {
        if (granted.stream().anyMatch(entry -> entry.cluster().equals(application.cluster()))) {
            throw new IOException("the ledger has a cluster of that name already");
        }
        LedgerEntry entry = application.grantedTo(ledger.owner(), clock.instant());
        ledger.put(entry);
        granted.add(entry);
        return entry;
    }
}
