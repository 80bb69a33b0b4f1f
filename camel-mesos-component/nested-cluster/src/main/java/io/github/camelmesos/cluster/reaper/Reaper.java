package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.Providers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the clusters of launchers that died, and what no ledger entry stands for. Where clusters may go on without their launcher,
 * they are left for a while to the one that continues their run.
 */
public final class Reaper {

    private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

    private final Ledger ledger;
    private final Providers providers;
    private final Clock clock;
    private final Orphans orphans;
    /** Taken over from dead launchers, to be destroyed, and not gone yet. */
    private final Set<String> taken = new HashSet<>();

    /**
     * @param leeway how long clusters that can go on are left; zero where everything is destroyed at once
     */
    public Reaper(Ledger ledger, Providers providers, Clock clock, Duration leeway) {
        this.ledger = ledger;
        this.providers = providers;
        this.clock = clock;
        this.orphans = new Orphans(leeway);
    }

    /**
     * Takes over every cluster whose launcher died, destroys it and gives its grant back. What cannot be destroyed is tried
     * again the next time. Applications of launchers that died are removed.
     *
     * @return ids of the clusters that were taken over and are destroyed now
     */
    public synchronized List<String> reapDead() throws IOException, InterruptedException {
        List<String> reaped = new ArrayList<>();
        for (LedgerEntry entry : takeOver()) {
            ClusterProvider provider = providers.find(entry.provider()).orElseThrow();
            if (destroy(provider, entry)) {
                reaped.add(entry.cluster());
            }
        }
        return reaped;
    }

    /** Looked at before anything is changed, so that a start with nothing to reap disturbs nobody. */
    private List<LedgerEntry> takeOver() throws IOException, InterruptedException {
        if (leftByTheDead(ledger.read()).isEmpty()) {
            return List.of();
        }
        return ledger.transact(draft -> {
            List<LedgerEntry> claimed = new ArrayList<>();
            for (LedgerEntry entry : leftByTheDead(draft)) {
                if (mayGoOn(entry) && orphans.since(entry).isEmpty()) {
                    draft.put(orphans.orphaned(entry, clock.instant()));
                } else if (entry.holds()) {
                    claimed.add(entry.withOwner(ledger.owner()).withState(ClusterState.DRAINING));
                } else {
                    draft.remove(entry.cluster(), clock.instant());
                }
            }
            claimed.forEach(draft::put);
            // Here, since a transaction that is run again finds that it has claimed them.
            claimed.forEach(entry -> taken.add(entry.cluster()));
            return claimed;
        });
    }

    private List<LedgerEntry> leftByTheDead(LedgerDraft draft) throws IOException {
        List<LedgerEntry> left = new ArrayList<>();
        for (LedgerEntry entry : draft.entries()) {
            boolean known = !entry.holds() || providers.find(entry.provider()).isPresent();
            boolean waits = orphans.isWaiting(entry, clock.instant());
            if (known && !waits && (isTaken(entry) || isDead(entry))) {
                left.add(entry);
            }
        }
        return left;
    }

    private boolean isTaken(LedgerEntry entry) {
        return taken.contains(entry.cluster()) && entry.owner().equals(ledger.owner());
    }

    private boolean isDead(LedgerEntry entry) throws IOException {
        return !entry.owner().equals(ledger.owner()) && !ledger.isAlive(entry.owner());
    }

    private boolean mayGoOn(LedgerEntry entry) {
        return orphans.mayGoOn(entry)
                && providers
                        .find(entry.provider())
                        .filter(provider -> !provider.livesInLauncher())
                        .isPresent();
    }

    /** A cluster of a launcher that died, which is this one's now. */
    public record Adopted(LedgerEntry entry, ClusterEndpoints endpoints) {}

    /**
     * Takes over the cluster of a run whose launcher died, if it can go on; one that cannot is destroyed.
     *
     * @return empty when there is none
     */
    public synchronized Optional<Adopted> adopt(String run) throws IOException, InterruptedException {
        if (leftOf(run, ledger.read()).isEmpty()) {
            return Optional.empty();
        }
        Optional<LedgerEntry> claimed = ledger.transact(draft -> {
            Optional<LedgerEntry> mine = leftOf(run, draft).map(entry -> entry.withOwner(ledger.owner()));
            mine.ifPresent(draft::put);
            return mine;
        });
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        LedgerEntry entry = claimed.get();
        ClusterProvider provider = providers.find(entry.provider()).orElseThrow();
        try {
            Optional<ClusterEndpoints> endpoints = provider.adopt(
                    new ClusterSpec(entry.cluster(), entry.run(), entry.tenant(), entry.shape(), ledger.identity()));
            if (endpoints.isPresent()) {
                LOG.info("Goes on with cluster {} of a launcher that died", entry.cluster());
                return Optional.of(new Adopted(entry, endpoints.get()));
            }
        } catch (ProvisioningException e) {
            LOG.warn("Cluster {} of a launcher that died cannot go on: {}", entry.cluster(), e.getMessage());
        }
        reap(entry);
        return Optional.empty();
    }

    private Optional<LedgerEntry> leftOf(String run, LedgerDraft draft) throws IOException {
        for (LedgerEntry entry : draft.entries()) {
            if (entry.run().equals(run) && mayGoOn(entry) && isDead(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private boolean destroy(ClusterProvider provider, LedgerEntry entry) throws IOException, InterruptedException {
        if (!destroy(provider, entry.cluster())) {
            return false;
        }
        ledger.transact(draft -> {
            if (draft.findOf(ledger.owner(), entry.cluster()).isPresent()) {
                draft.remove(entry.cluster(), clock.instant());
            }
            return null;
        });
        taken.remove(entry.cluster());
        return true;
    }

    /**
     * Takes a cluster from its owner, who does not look after it any more, and destroys it.
     *
     * @return whether nothing of it is left
     */
    public synchronized boolean reap(LedgerEntry entry) throws IOException, InterruptedException {
        boolean mine = ledger.transact(draft -> {
            Optional<LedgerEntry> now = draft.findOf(entry.owner(), entry.cluster());
            now.ifPresent(found -> draft.put(found.withOwner(ledger.owner()).withState(ClusterState.DRAINING)));
            return draft.findOf(ledger.owner(), entry.cluster()).isPresent();
        });
        if (!mine) {
            return false;
        }
        taken.add(entry.cluster());
        Optional<ClusterProvider> provider = providers.find(entry.provider());
        return provider.isPresent() && destroy(provider.get(), entry);
    }

    /**
     * Destroys whatever the providers find that has no entry: nothing is made without one.
     *
     * @return ids of what is destroyed now
     */
    public synchronized List<String> reapUnknown() throws IOException, InterruptedException {
        List<String> reaped = new ArrayList<>();
        for (ClusterProvider provider : providers.all()) {
            for (String id : unknown(provider)) {
                if (destroy(provider, id)) {
                    reaped.add(id);
                }
            }
        }
        return reaped;
    }

    /** Found first, read second: what another launcher makes in between is not taken for unknown. */
    private Set<String> unknown(ClusterProvider provider) throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        try {
            found.addAll(provider.discover());
        } catch (ProvisioningException e) {
            LOG.warn("What provider {} left behind cannot be found: {}", provider.name(), e.getMessage());
        }
        if (!found.isEmpty()) {
            ledger.entries().forEach(entry -> found.remove(entry.cluster()));
        }
        return found;
    }

    /** What {@link #reapDead} and {@link #reapUnknown} would take. Changes nothing. */
    public synchronized List<Leftover> find() throws IOException, InterruptedException {
        List<Leftover> leftovers = new ArrayList<>();
        for (LedgerEntry entry : leftByTheDead(ledger.read())) {
            leftovers.add(new Leftover(
                    entry.cluster(),
                    entry.provider(),
                    Leftover.Kind.DEAD_OWNER,
                    "its launcher " + entry.owner() + " is dead"));
        }
        for (ClusterProvider provider : providers.all()) {
            for (String id : unknown(provider)) {
                leftovers.add(new Leftover(
                        id, provider.name(), Leftover.Kind.UNKNOWN, "there is something of it, but no entry for it"));
            }
        }
        return leftovers;
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
