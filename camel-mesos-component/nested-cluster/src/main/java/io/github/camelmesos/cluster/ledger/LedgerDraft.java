package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A ledger as a transaction sees and changes it. */
public final class LedgerDraft {

    private static final Comparator<LedgerEntry> AS_APPLIED_FOR =
            Comparator.comparing(LedgerEntry::requested).thenComparing(LedgerEntry::cluster);

    private final Map<String, LedgerEntry> entries = new TreeMap<>();
    private final Map<String, Optional<LedgerEntry>> changes = new LinkedHashMap<>();
    private final UsesReader reader;
    private Optional<Uses> uses = Optional.empty();
    private boolean usesChanged;
    private final List<AccountLine> lines = new ArrayList<>();

    /**
     * @param reader is asked only if somebody wants to know
     */
    LedgerDraft(Collection<LedgerEntry> entries, UsesReader reader) {
        entries.forEach(entry -> this.entries.put(entry.cluster(), entry));
        this.reader = reader;
    }

    /** In the order in which they were applied for. */
    public List<LedgerEntry> entries() {
        List<LedgerEntry> all = new ArrayList<>(entries.values());
        all.sort(AS_APPLIED_FOR);
        return all;
    }

    /** Those that hold resources. */
    public List<LedgerEntry> held() {
        return entries().stream().filter(LedgerEntry::holds).toList();
    }

    /** Those that wait. */
    public List<LedgerEntry> waiting() {
        return entries().stream().filter(entry -> !entry.holds()).toList();
    }

    public Optional<LedgerEntry> find(String cluster) {
        return Optional.ofNullable(entries.get(cluster));
    }

    /** The entry of a cluster, if it is still that owner's. */
    public Optional<LedgerEntry> findOf(String owner, String cluster) {
        return find(cluster).filter(entry -> entry.owner().equals(owner));
    }

    /** Writes an entry, or replaces the one of the same cluster. */
    public void put(LedgerEntry entry) {
        if (!entry.equals(entries.put(entry.cluster(), entry))) {
            changes.put(entry.cluster(), Optional.of(entry));
        }
    }

    /** Removes the entry of a cluster, if there is one; what it used goes into the account of its tenant. */
    public void remove(String cluster, Instant now) throws IOException {
        LedgerEntry removed = entries.remove(cluster);
        if (removed != null) {
            settle(removed, now);
            if (!removed.holds()) {
                lines.add(removed.reservation(now));
            }
            changes.put(cluster, Optional.empty());
        }
    }

    /** Puts what an entry has used so far into the account of its tenant; the caller moves its {@code counted} on, or removes it. */
    public void settle(LedgerEntry entry, Instant now) throws IOException {
        if (entry.holds()) {
            Uses before = uses();
            if (!before.hasSettled(entry)) {
                lines.add(entry.reservation(now));
            }
            uses = Optional.of(before.settled(entry, now));
            usesChanged = true;
        }
    }

    /** Takes something down in the account, for good. */
    public void account(AccountLine line) {
        lines.add(line);
    }

    /** What tenants have used up, without what is still held. */
    public Uses uses() throws IOException {
        if (uses.isEmpty()) {
            uses = Optional.of(reader.read());
        }
        return uses.get();
    }

    /** Entries to write, or to remove where there is none. */
    Map<String, Optional<LedgerEntry>> changes() {
        return changes;
    }

    /** The account to write; empty where it has not changed. */
    Optional<Uses> changedUses() {
        return usesChanged ? uses.map(all -> all.forgetting(entries.values(), changes)) : Optional.empty();
    }

    /** Lines to add to the account. */
    List<AccountLine> lines() {
        return lines;
    }

    boolean isChanged() {
        return usesChanged || !lines.isEmpty() || !changes.isEmpty();
    }

    /** Reads the account. */
    interface UsesReader {
        Uses read() throws IOException;
    }
}
