package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.OwnerInfo;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Quotas;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends clusters whose time is over and whose launcher lives but hangs: it has not renewed its lease for the grace. Where the
 * cluster is part of the launcher's process, that process is killed, since nothing else ends it.
 */
public final class OverdueClusters {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueClusters.class);

    private final Ledger ledger;
    private final Providers providers;
    private final Supplier<Quotas> quotas;
    private final Reaper reaper;
    private final Activity activity;
    private final Duration grace;
    private final Clock clock;

    public OverdueClusters(
            Ledger ledger,
            Providers providers,
            Supplier<Quotas> quotas,
            Reaper reaper,
            Activity activity,
            Duration grace,
            Clock clock) {
        this.ledger = ledger;
        this.providers = providers;
        this.quotas = quotas;
        this.reaper = reaper;
        this.activity = activity;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * Ends all there are.
     *
     * @return ids of the clusters that are destroyed now
     */
    public List<String> reap() throws IOException, InterruptedException {
        List<String> reaped = new ArrayList<>();
        for (Map.Entry<LedgerEntry, String> overdue : overdue().entrySet()) {
            LedgerEntry entry = overdue.getKey();
            ClusterProvider provider = providers.find(entry.provider()).orElseThrow();
            LOG.warn("Cluster {} {}, and its launcher {} hangs", entry.cluster(), overdue.getValue(), entry.owner());
            Optional<OwnerInfo> owner = ledger.ownerInfo(entry.owner());
            boolean mayDestroy = !provider.livesInLauncher() || owner.isEmpty() || HungLauncher.end(owner.get());
            if (mayDestroy && reaper.reap(entry)) {
                reaped.add(entry.cluster());
            }
        }
        return reaped;
    }

    /** What {@link #reap} would take. Changes nothing. */
    public List<Leftover> find() throws IOException {
        List<Leftover> leftovers = new ArrayList<>();
        overdue()
                .forEach((entry, why) -> leftovers.add(new Leftover(
                        entry.cluster(),
                        entry.provider(),
                        Leftover.Kind.OVERDUE,
                        "it " + why + ", and its launcher " + entry.owner() + " hangs")));
        return leftovers;
    }

    private Map<LedgerEntry, String> overdue() throws IOException {
        Map<LedgerEntry, String> overdue = new LinkedHashMap<>();
        Instant now = clock.instant();
        LedgerDraft draft = ledger.read();
        Limits limits = new Limits(quotas.get(), draft);
        for (LedgerEntry entry : draft.held()) {
            boolean candidate = !entry.owner().equals(ledger.owner())
                    && providers.find(entry.provider()).isPresent();
            Optional<String> why = candidate ? limits.exceeded(entry, now) : Optional.empty();
            if (why.isPresent() && hangs(entry, now) && !isBusyAfterAll(limits, entry, now)) {
                overdue.put(entry, why.get());
            }
        }
        return overdue;
    }

    private boolean hangs(LedgerEntry entry, Instant now) throws IOException {
        return ledger.ownerInfo(entry.owner())
                .filter(owner -> owner.renewed().plus(grace).isBefore(now))
                .isPresent();
    }

    /** A launcher that hangs does not tell that its cluster, taken for idle, has become busy. */
    private boolean isBusyAfterAll(Limits limits, LedgerEntry entry, Instant now) {
        boolean onlyIdle = entry.deadline().filter(now::isAfter).isEmpty()
                && limits.idleSince(entry, now).isPresent();
        return onlyIdle && entry.master().filter(activity::isBusy).isPresent();
    }
}
