package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.io.IOException;

/** Is told what becomes of its application. Called in order, by whatever thread looked at it; must not block. */
public interface Applicant {

    /**
     * Not now.
     *
     * @param reason code and numbers; told again when they change
     */
    void waits(String reason);

    /** Granted, and in the ledger. */
    void granted(LedgerEntry entry);

    /** Never: it is too big, or has become so since a quota was lowered. */
    void refused(AdmissionException reason);

    /** Somebody else took the application out of the ledger. */
    void withdrawn();

    /** The ledger cannot be read or written. */
    void failed(IOException cause);
}
