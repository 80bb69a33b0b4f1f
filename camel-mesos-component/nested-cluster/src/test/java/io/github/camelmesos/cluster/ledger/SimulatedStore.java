package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all {@link SimulatedLedger}s of a simulation share, and which owners are alive. */
public final class SimulatedStore {

    /** How transactions are kept apart. */
    public enum Kind {
        /** As with a file: one at a time, written piece by piece; its lock goes with its holder. */
        LOCKED,
        /** As with ZooKeeper: refused where somebody else was faster, else written whole. */
        VERSIONED,
        /** Not at all: for showing that a simulation sees it. */
        CARELESS
    }

    final Kind kind;
    final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    final Set<String> alive = new HashSet<>();
    final Map<String, AccountLine> accounts = new LinkedHashMap<>();
    Uses uses = Uses.NONE;
    int version;
    String locked = "";

    public SimulatedStore(Kind kind) {
        this.kind = kind;
    }

    public List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    public List<AccountLine> accounts() {
        return List.copyOf(accounts.values());
    }

    public Uses uses() {
        return uses;
    }

    /** The owner's lease ends; its process may go on. */
    public void lose(String owner) {
        alive.remove(owner);
    }

    /** The owner's process is dead. */
    public void unlock(String owner) {
        if (locked.equals(owner)) {
            locked = "";
        }
    }

    /** Whether a launcher that lives can lose its lease. */
    public boolean kindHasLeases() {
        return kind == Kind.VERSIONED;
    }

    void write(String cluster, Optional<LedgerEntry> entry) {
        if (entry.isPresent()) {
            entries.put(cluster, entry.get());
        } else {
            entries.remove(cluster);
        }
    }
}
