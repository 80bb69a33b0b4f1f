package io.github.camelmesos.cluster.operations;

import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.admission.Verdict;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.reaper.Leftover;
import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The clusters of all launchers that share a ledger. */
public final class ClusterOperations implements AutoCloseable {

    private final Ledger ledger;
    private final Providers providers;
    private final Admission admission;
    private final Reaper reaper;
    private final OverdueClusters overdue;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param ledger closed with this
     * @param providers closed with this
     * @param patience how long another launcher may take to destroy its cluster
     */
    public ClusterOperations(
            Ledger ledger,
            Providers providers,
            Admission admission,
            Reaper reaper,
            OverdueClusters overdue,
            Clock clock,
            Duration patience) {
        this.ledger = ledger;
        this.providers = providers;
        this.admission = admission;
        this.reaper = reaper;
        this.overdue = overdue;
        this.clock = clock;
        this.patience = patience;
    }

    /** What waits, and why, in the order in which it is looked at. */
    public List<Verdict> queue() throws IOException {
        return admission.queue();
    }

    /** All clusters, those that wait too. */
    public List<ClusterRecord> clusters() throws IOException {
        List<ClusterRecord> records = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries()) {
            records.add(new ClusterRecord(entry, ledger.isAlive(entry.owner()), ledger.ownerInfo(entry.owner())));
        }
        return records;
    }

    /** What was reserved and used, of all launchers; what is still reserved, up to now, too. */
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return ledger.accounts(query, clock.instant());
    }

    /** What {@link #reap} would destroy. */
    public List<Leftover> leftovers() throws IOException, InterruptedException {
        List<Leftover> all = new ArrayList<>(overdue.find());
        all.addAll(reaper.find());
        return all;
    }

    /**
     * Destroys what launchers that died, or hang past their clusters' time, have left, and what no ledger entry stands for.
     *
     * @return ids of what is gone now
     */
    public List<String> reap() throws IOException, InterruptedException {
        List<String> reaped = new ArrayList<>(overdue.reap());
        reaped.addAll(reaper.reapDead());
        reaped.addAll(reaper.reapUnknown());
        return reaped;
    }

    /**
     * Destroys a cluster, whosever it is, or takes it out of the queue. A launcher that lives is asked to do it; its run fails.
     * Returns when nothing is left.
     *
     * @throws ProvisioningException when something is left, or its launcher does not do it in time
     */
    public void destroy(String id)
            throws NoSuchClusterException, ProvisioningException, IOException, InterruptedException {
        LedgerEntry entry = ledger.transact(draft -> {
            LedgerEntry found = draft.find(id).orElse(null);
            if (found != null && !found.holds()) {
                draft.remove(id, clock.instant());
            } else if (found != null) {
                draft.put(found.withState(ClusterState.DRAINING));
            }
            return found;
        });
        if (entry == null) {
            destroyUnknown(id);
        } else if (entry.holds()) {
            destroyHeld(entry);
        }
    }

    private void destroyUnknown(String id)
            throws NoSuchClusterException, ProvisioningException, IOException, InterruptedException {
        for (ClusterProvider provider : providers.all()) {
            if (provider.discover().contains(id)) {
                provider.destroy(id);
                return;
            }
        }
        throw new NoSuchClusterException(id);
    }

    private void destroyHeld(LedgerEntry entry) throws ProvisioningException, IOException, InterruptedException {
        if (!ledger.isAlive(entry.owner())) {
            if (!reaper.reap(entry)) {
                throw new ProvisioningException("something of cluster " + entry.cluster()
                        + " is left, the log says what; it can be tried again");
            }
            return;
        }
        if (!new Departure(ledger, entry).await(patience)) {
            throw new ProvisioningException("cluster " + entry.cluster() + " is still there after "
                    + patience.toSeconds() + " s, though its launcher " + entry.owner() + " was asked to destroy it");
        }
    }

    @Override
    public void close() throws IOException {
        providers.close();
        ledger.close();
    }
}
