package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.Providers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys the clusters of launchers that died, and what no ledger entry stands for. */
public final class Reaper {

    private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

    private final Ledger ledger;
    private final Providers providers;
    /** Taken over from dead launchers, and not gone yet. */
    private final Set<String> taken = new HashSet<>();

    public Reaper(Ledger ledger, Providers providers) {
        this.ledger = ledger;
        this.providers = providers;
    }

    /**
     * Takes over every cluster whose launcher died, destroys it and gives its grant back. What cannot be destroyed is tried
     * again the next time.
     *
     * @return ids of the clusters whose grants were given back
     */
    public synchronized List<String> reapDead() throws IOException, InterruptedException {
        List<String> reaped = new ArrayList<>();
        for (LedgerEntry entry : takeOver()) {
            Optional<ClusterProvider> provider = providers.find(entry.provider());
            if (provider.isPresent() && destroy(provider.get(), entry.cluster())) {
                ledger.remove(entry.cluster());
                taken.remove(entry.cluster());
                reaped.add(entry.cluster());
            }
        }
        return reaped;
    }

    private List<LedgerEntry> takeOver() throws IOException, InterruptedException {
        if (!anyToTake()) {
            return List.of();
        }
        return ledger.exclusively(() -> {
            List<LedgerEntry> mine = new ArrayList<>();
            for (LedgerEntry entry : ledger.entries()) {
                if (isMine(entry)) {
                    LedgerEntry claimed = entry.withOwner(ledger.owner()).withState(ClusterState.DRAINING);
                    ledger.put(claimed);
                    taken.add(entry.cluster());
                    mine.add(claimed);
                }
            }
            return mine;
        });
    }

    /** Looked at before the ledger is locked, so that a start with nothing to reap disturbs nobody. */
    private boolean anyToTake() throws IOException {
        for (LedgerEntry entry : ledger.entries()) {
            if (isMine(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMine(LedgerEntry entry) throws IOException {
        return providers.find(entry.provider()).isPresent()
                && (taken.contains(entry.cluster()) || !ledger.isAlive(entry.owner()));
    }

    /** Destroys whatever the providers find that has no entry: nothing is made without one. */
    public synchronized void reapUnknown() throws IOException, InterruptedException {
        for (ClusterProvider provider : providers.all()) {
            // Found first, read second: what another launcher makes in between is not taken for unknown.
            Set<String> unknown = discover(provider);
            if (!unknown.isEmpty()) {
                ledger.entries().forEach(entry -> unknown.remove(entry.cluster()));
            }
            for (String id : unknown) {
                destroy(provider, id);
            }
        }
    }

    private static Set<String> discover(ClusterProvider provider) throws InterruptedException {
        try {
            return new HashSet<>(provider.discover());
        } catch (ProvisioningException e) {
            LOG.warn("What provider {} left behind cannot be found: {}", provider.name(), e.getMessage());
            return new HashSet<>();
        }
    }

    private static boolean destroy(ClusterProvider provider, String id) throws InterruptedException {
        try {
            provider.destroy(id);
            LOG.info("Removed what a launcher that died had left of cluster {}", id);
            return true;
        } catch (ProvisioningException e) {
            LOG.warn("Cluster {} of a launcher that died cannot be removed yet: {}", id, e.getMessage());
            return false;
        }
    }
}
