package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.util.Collection;

/** What some clusters have together. */
record Usage(ClusterResources resources, int agents, int clusters) {

    static Usage of(Collection<LedgerEntry> entries) {
        ClusterResources resources = ClusterResources.NONE;
        int agents = 0;
        for (LedgerEntry entry : entries) {
            resources = resources.plus(entry.shape().total());
            agents += entry.shape().agents();
        }
        return new Usage(resources, agents, entries.size());
    }
}
