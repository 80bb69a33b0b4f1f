package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.AdmissionPreview.Outcome;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.util.Optional;

/**
 * What becomes of an application if it is looked at now.
 *
 * @param entry the application; as it would be granted, where it is
 */
public record Verdict(LedgerEntry entry, AdmissionPreview preview) {

    static Verdict granted(LedgerEntry entry) {
        return of(entry, Outcome.GRANTED, 0, Optional.empty(), entry.shape().total() + " are free");
    }

    static Verdict waits(LedgerEntry entry, int position, Reason reason, String numbers) {
        return of(entry, Outcome.WAITS, position, Optional.of(reason), numbers);
    }

    static Verdict refused(LedgerEntry entry, Reason reason, String numbers) {
        return of(entry, Outcome.REFUSED, 0, Optional.of(reason), numbers);
    }

    private static Verdict of(
            LedgerEntry entry, Outcome outcome, int position, Optional<Reason> reason, String numbers) {
        return new Verdict(entry, new AdmissionPreview(outcome, position, reason, numbers));
    }

    public Outcome outcome() {
        return preview.outcome();
    }

    /** Of one that waits or is refused. */
    AdmissionException asException() {
        return new AdmissionException(preview.reason().orElseThrow(), preview.numbers());
    }
}
