package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ledger.LedgerEntry;

/** Goes on with the cluster of a launcher that died. */
public interface Adopter {

    /**
     * @param entry with the new owner
     */
    void adopt(LedgerEntry entry, ClusterEndpoints endpoints);
}
