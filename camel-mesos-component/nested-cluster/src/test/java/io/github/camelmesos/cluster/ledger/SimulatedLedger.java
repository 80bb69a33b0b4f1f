package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.ledger.SimulatedStore.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A ledger in memory that lets others come in between wherever they could with a real one. */
public final class SimulatedLedger implements Ledger {

    private final SimulatedStore store;
    private final String owner;
    private final Random random;
    private final Runnable point;
    private boolean registered;

    /**
     * @param point called wherever others may go on, or this one may die
     */
    public SimulatedLedger(SimulatedStore store, String owner, Random random, Runnable point) {
        this.store = store;
        this.owner = owner;
        this.random = random;
        this.point = point;
    }

    @Override
    public String identity() {
        return "simulated";
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public <T> T transact(Transaction<T> transaction) throws IOException {
        while (true) {
            point.run();
            lock();
            register();
            int version = store.version;
            LedgerDraft draft = read();
            T result = transaction.run(draft);
            if (!draft.isChanged()) {
                store.unlock(owner);
                return result;
            }
            point.run();
            if (store.kind != Kind.VERSIONED || version == store.version && store.alive.contains(owner)) {
                write(draft);
                // Written, but the answer is lost one time in ten: it runs again.
                if (store.kind != Kind.VERSIONED || random.nextInt(10) > 0) {
                    point.run();
                    return result;
                }
            }
        }
    }

    private void lock() {
        while (store.kind == Kind.LOCKED && !store.locked.isEmpty()) {
            point.run();
        }
        store.locked = owner;
    }

    private void register() {
        if (store.alive.add(owner)) {
            registered = true;
        }
    }

    private void write(LedgerDraft draft) {
        store.version++;
        boolean inPieces = store.kind == Kind.LOCKED;
        draft.lines().forEach(line -> store.accounts.put(line.key(), line));
        if (inPieces) {
            point.run();
        }
        draft.changedUses().ifPresent(uses -> store.uses = uses);
        draft.changes().forEach((cluster, entry) -> {
            if (inPieces) {
                point.run();
            }
            store.write(cluster, entry);
        });
        store.unlock(owner);
    }

    @Override
    public LedgerDraft read() {
        Uses uses = store.uses;
        return new LedgerDraft(new ArrayList<>(store.entries.values()), () -> uses);
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) {
        return store.accounts();
    }

    @Override
    public boolean isAlive(String other) {
        return store.alive.contains(other);
    }

    @Override
    public Optional<OwnerInfo> ownerInfo(String other) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> lease() {
        return store.kindHasLeases() ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
    }

    @Override
    public boolean renew() {
        point.run();
        boolean held = !registered || store.alive.contains(owner);
        register();
        return held;
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return () -> {};
    }

    @Override
    public void close() {
        store.lose(owner);
    }
}
