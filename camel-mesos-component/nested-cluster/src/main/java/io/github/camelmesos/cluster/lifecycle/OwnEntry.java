package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.io.IOException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entry of one of this launcher's clusters. Once another launcher has taken it, nothing is changed any more. */
record OwnEntry(Ledger ledger, String cluster, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(OwnEntry.class);

    /** Tells of a change. The grant is in the ledger, whether or not this gets there. */
    void change(UnaryOperator<LedgerEntry> change) throws InterruptedException {
        try {
            ledger.transact(draft -> {
                draft.findOf(ledger.owner(), cluster).map(change).ifPresent(draft::put);
                return null;
            });
        } catch (IOException e) {
            LOG.warn("The ledger does not show the state of cluster {}: {}", cluster, e.getMessage());
        }
    }

    /** Gives back what was granted, or takes the application back. */
    void remove() throws IOException, InterruptedException {
        ledger.transact(draft -> {
            if (draft.findOf(ledger.owner(), cluster).isPresent()) {
                draft.remove(cluster, clock.instant());
            }
            return null;
        });
    }
}
