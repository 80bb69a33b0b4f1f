package io.github.camelmesos.cluster.simulation;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.SimulatedLedger;
import io.github.camelmesos.cluster.ledger.SimulatedStore;
import io.github.camelmesos.cluster.quota.Budget.Period;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import io.github.camelmesos.cluster.simulation.Interleaving.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/**
 * One interleaving of several launchers that apply, are granted, make, resize, cancel and destroy clusters, reap, lose their
 * leases and are killed anywhere. After every step nothing may be granted beyond a quota, and nothing may exist without an
 * intent; at the end nothing may be left, and nobody may have been forgotten.
 */
final class Simulation extends Clock {

    static final Quotas QUOTAS = new Quotas(
            Pool.of(new ClusterResources(9, 20, 10)),
            Map.of(
                    "lab", new TenantQuota("lab", new ClusterResources(7, 18, 9), 5, 3, Optional.empty()),
                    "office", new TenantQuota("office", new ClusterResources(6, 15, 8), 4, 2, Optional.empty())));

    private static final int LAUNCHERS = 4;
    private static final int ACTIONS = 12;
    private static final int LONGEST = 20_000;

    private final Random random;
    private final SimulatedStore store;
    private final Set<String> existing = new TreeSet<>();
    private final Interleaving interleaving;
    private final List<SimulatedLauncher> launchers = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<String> deadButTrusted = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private boolean leasesLost;
    int steps;
    int kills;
    int losses;

    Simulation(long seed, SimulatedStore.Kind kind, ExecutorService threads) {
        this.random = new Random(seed);
        this.store = new SimulatedStore(kind);
        this.interleaving = new Interleaving(random, threads);
    }

    /** Throws an AssertionError at the first violation. */
    void run() {
        try {
            for (int i = 0; i < LAUNCHERS; i++) {
                launch("l" + i, false);
            }
            go();
            launch("last", true);
            go();
            if (!store.entries().isEmpty() || !existing.isEmpty()) {
                throw new AssertionError("left: " + store.entries() + ", " + existing);
            }
            QUOTAS.tenants().keySet().forEach(this::isWhatWasUsedTakenDown);
        } finally {
            interleaving.end();
        }
    }

    /** The lines of the account say what budgets are told, to the millionth of a cpu-second. */
    private void isWhatWasUsedTakenDown(String tenant) {
        long lines = store.accounts().stream()
                .filter(line -> line.tenant().equals(tenant))
                .mapToLong(line -> ((Reservation) line).amounts().cpuMicros())
                .sum();
        long used = store.uses().of(tenant).spent(Period.MONTH, now).cpuMicros();
        if (lines != used) {
            throw new AssertionError(tenant + " used " + used + ", but the account has " + lines);
        }
    }

    /**
     * @param immortal clears up after all others
     */
    private void launch(String name, boolean immortal) {
        Random own = new Random(random.nextLong());
        Actor[] self = new Actor[1];
        Runnable point = () -> self[0].point();
        SimulatedLauncher launcher = new SimulatedLauncher(
                name,
                own,
                this,
                new SimulatedLedger(store, name, own, point),
                new SimulatedClusters(existing, point),
                QUOTAS);
        launchers.add(launcher);
        self[0] = interleaving.add(actor -> {
            if (immortal) {
                launcher.reap();
            } else {
                launcher.work(ACTIONS);
            }
            launcher.finish();
            launcher.ledger().close();
        });
        actors.add(self[0]);
    }

    private void go() {
        while (interleaving.step()) {
            steps++;
            now = now.plusMillis(500 + random.nextInt(2000));
            check();
            disturb();
            if (steps > LONGEST) {
                throw new AssertionError("does not come to an end");
            }
        }
        deadButTrusted.forEach(store::lose);
    }

    /** Now and then a launcher dies, is found out to be dead, or loses its lease though it lives. */
    private void disturb() {
        int dice = random.nextInt(400);
        int which = random.nextInt(LAUNCHERS);
        Actor actor = actors.get(which);
        String name = "l" + which;
        if (dice < 3 && !actor.hasEnded()) {
            interleaving.kill(actor);
            store.unlock(name);
            deadButTrusted.add(name);
            kills++;
        } else if (dice < 20 && !deadButTrusted.isEmpty()) {
            store.lose(deadButTrusted.remove(0));
        } else if (dice < 22 && store.kindHasLeases() && !actor.hasEnded()) {
            store.lose(name);
            leasesLost = true;
            losses++;
        }
    }

    private void check() {
        List<LedgerEntry> held =
                store.entries().stream().filter(LedgerEntry::holds).toList();
        fits("the pool", held, QUOTAS.pool().capacity(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (TenantQuota quota : QUOTAS.tenants().values()) {
            List<LedgerEntry> own = held.stream()
                    .filter(entry -> entry.tenant().equals(quota.tenant()))
                    .toList();
            fits(quota.tenant(), own, quota.limit(), quota.agents(), quota.clusters());
        }
        // Who lost its lease while it made a cluster finds out a little later, and destroys it.
        if (!leasesLost) {
            Set<String> unintended = new TreeSet<>(existing);
            held.forEach(entry -> unintended.remove(entry.cluster()));
            if (!unintended.isEmpty()) {
                throw new AssertionError("no intent for " + unintended);
            }
        }
    }

    private static void fits(String whose, List<LedgerEntry> held, ClusterResources limit, int agents, int clusters) {
        ClusterResources sum = ClusterResources.NONE;
        int number = 0;
        for (LedgerEntry entry : held) {
            sum = sum.plus(entry.shape().total());
            number += entry.shape().agents();
        }
        if (!sum.fitsIn(limit) || number > agents || held.size() > clusters) {
            throw new AssertionError(whose + " has " + sum + " in " + held);
        }
    }

    int grants() {
        return launchers.stream().mapToInt(launcher -> launcher.grants).sum();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
