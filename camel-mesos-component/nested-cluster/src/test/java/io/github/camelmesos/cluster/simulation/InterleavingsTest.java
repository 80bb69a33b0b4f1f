package io.github.camelmesos.cluster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ledger.SimulatedStore.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of random interleavings of launchers that die anywhere, each from its seed: one that fails can be looked at again.
 * {@code -Dcamelmesos.interleavings=N} tries more.
 */
class InterleavingsTest {

    private static final int INTERLEAVINGS = Integer.getInteger("camelmesos.interleavings", 1000);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LOCKED", "VERSIONED"})
    void nothingIsGrantedTwiceLostOrLeaked(Kind kind) {
        List<String> violations = new ArrayList<>();
        long steps = 0;
        long kills = 0;
        long losses = 0;
        long grants = 0;
        for (long seed = 1; seed <= INTERLEAVINGS; seed++) {
            Simulation simulation = new Simulation(seed, kind, threads);
            violation(simulation, seed, violations);
            steps += simulation.steps;
            kills += simulation.kills;
            losses += simulation.losses;
            grants += simulation.grants();
        }
        System.out.printf(
                "%s ledger: %d interleavings tried (%d steps, %d launchers killed, %d leases lost, %d grants),"
                        + " violations %d%n",
                kind, INTERLEAVINGS, steps, kills, losses, grants, violations.size());
        assertThat(violations).isEmpty();
        assertThat(kills).isGreaterThan(INTERLEAVINGS / 10);
        assertThat(grants).isGreaterThan(INTERLEAVINGS);
    }

    @Test
    void aLedgerThatKeepsNothingApartIsFoundOut() {
        List<String> violations = new ArrayList<>();
        for (long seed = 1; seed <= 200; seed++) {
            violation(new Simulation(seed, Kind.CARELESS, threads), seed, violations);
        }
        assertThat(violations).hasSizeGreaterThan(10);
    }

    private static void violation(Simulation simulation, long seed, List<String> violations) {
        try {
            simulation.run();
        } catch (AssertionError e) {
            violations.add("seed " + seed + ": " + (e.getCause() == null ? e : e.getCause()));
        }
    }
}
