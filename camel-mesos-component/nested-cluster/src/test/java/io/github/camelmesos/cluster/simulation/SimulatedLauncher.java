package io.github.camelmesos.cluster.simulation;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.admission.Applicant;
import io.github.camelmesos.cluster.admission.Application;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.LedgerDraft;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.reaper.Reaper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A launcher that does at random what launchers do, with the real admission and the real reaper. */
final class SimulatedLauncher implements Applicant {

    private static final int MOST_APPLICATIONS = 6;

    private final String name;
    private final Random random;
    private final Clock clock;
    private final Ledger ledger;
    private final SimulatedClusters clusters;
    private final Admission admission;
    private final Reaper reaper;
    /** Granted, and not destroyed yet, with whether there is something of it. */
    private final Map<String, Boolean> held = new TreeMap<>();

    private final List<String> waiting = new ArrayList<>();
    private int applications;
    int grants;

    SimulatedLauncher(
            String name, Random random, Clock clock, Ledger ledger, SimulatedClusters clusters, Quotas quotas) {
        this.name = name;
        this.random = random;
        this.clock = clock;
        this.ledger = ledger;
        this.clusters = clusters;
        this.admission = new Admission(ledger, () -> quotas, Duration.ofMinutes(10), clock);
        this.reaper = new Reaper(ledger, new Providers("simulated", List.of(clusters)), clock, Duration.ZERO);
    }

    Ledger ledger() {
        return ledger;
    }

    void work(int actions) throws Exception {
        for (int i = 0; i < actions; i++) {
            act();
        }
    }

    private void act() throws Exception {
        switch (random.nextInt(8)) {
            case 0, 1 -> apply();
            case 2 -> admission.review();
            case 3 -> make();
            case 4 -> destroyOne();
            case 5 -> resize();
            case 6 -> keepUp();
            default -> cancelOrReap();
        }
    }

    private void apply() throws InterruptedException {
        if (applications == MOST_APPLICATIONS) {
            return;
        }
        String cluster = name + "-" + applications;
        applications++;
        waiting.add(cluster);
        ClusterShape shape = new ClusterShape(
                1 + random.nextInt(3), new ClusterResources(1 + random.nextInt(2), 1 + random.nextInt(3), 1));
        Optional<Duration> life =
                random.nextBoolean() ? Optional.of(Duration.ofMinutes(1 + random.nextInt(9))) : Optional.empty();
        String tenant = random.nextBoolean() ? "lab" : "office";
        admission.apply(new Application(cluster, "run", tenant, SimulatedClusters.NAME, shape, life), this);
    }

    private void make() throws Exception {
        Optional<String> next =
                held.keySet().stream().filter(cluster -> !held.get(cluster)).findFirst();
        if (next.isPresent()) {
            String cluster = next.get();
            held.put(cluster, true);
            clusters.create(
                    new ClusterSpec(
                            cluster, "run", "any", new ClusterShape(1, ClusterResources.NONE), ledger.identity()),
                    step -> {});
            change(cluster, entry -> entry.withState(ClusterState.READY));
        }
    }

    private void change(String cluster, UnaryOperator<LedgerEntry> change) throws Exception {
        ledger.transact(draft -> {
            draft.findOf(ledger.owner(), cluster).map(change).ifPresent(draft::put);
            return null;
        });
    }

    private void destroyOne() throws Exception {
        Optional<String> any = held.keySet().stream().findFirst();
        if (any.isPresent()) {
            destroy(any.get());
        }
    }

    private void destroy(String cluster) throws Exception {
        change(cluster, entry -> entry.withState(ClusterState.DRAINING));
        clusters.destroy(cluster);
        remove(cluster);
        held.remove(cluster);
    }

    private void remove(String cluster) throws IOException, InterruptedException {
        ledger.transact(draft -> {
            if (draft.findOf(ledger.owner(), cluster).isPresent()) {
                draft.remove(cluster, clock.instant());
            }
            return null;
        });
    }

    private void resize() throws Exception {
        Optional<LedgerEntry> any = held.keySet().stream().findFirst().flatMap(cluster -> find(cluster)
                .filter(LedgerEntry::holds));
        if (any.isPresent()) {
            ClusterShape shape =
                    new ClusterShape(1 + random.nextInt(3), any.get().shape().agent());
            try {
                admission.resize(any.get().cluster(), shape);
            } catch (AdmissionException | IOException refused) {
                return;
            }
        }
    }

    private Optional<LedgerEntry> find(String cluster) {
        try {
            return ledger.read().findOf(ledger.owner(), cluster);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is not this launcher's any more is let go. */
    private void keepUp() throws Exception {
        ledger.renew();
        LedgerDraft now = ledger.read();
        for (String cluster : List.copyOf(held.keySet())) {
            if (now.findOf(ledger.owner(), cluster).isEmpty()) {
                clusters.destroy(cluster);
                held.remove(cluster);
            }
        }
    }

    private void cancelOrReap() throws Exception {
        if (!waiting.isEmpty() && random.nextInt(3) == 0) {
            String cluster = waiting.remove(random.nextInt(waiting.size()));
            admission.forget(cluster);
            remove(cluster);
        } else {
            reap();
        }
    }

    void reap() throws Exception {
        reaper.reapDead();
        reaper.reapUnknown();
    }

    /** Destroys all it has, until it was granted all it applied for. */
    void finish() throws Exception {
        for (int round = 0; !(waiting.isEmpty() && held.isEmpty()); round++) {
            if (round > 200) {
                throw new AssertionError(name + " still waits for " + waiting + ", has " + held);
            }
            keepUp();
            while (!held.isEmpty()) {
                destroyOne();
            }
            reap();
            admission.review();
        }
    }

    @Override
    public void waits(String reason) {
        if (!reason.startsWith("WAITING_FOR_")) {
            throw new AssertionError(reason);
        }
    }

    @Override
    public void granted(LedgerEntry entry) {
        if (!waiting.remove(entry.cluster())) {
            throw new AssertionError(entry.cluster() + " was granted, but does not wait");
        }
        grants++;
        held.put(entry.cluster(), false);
    }

    @Override
    public void refused(AdmissionException reason) {
        throw new AssertionError(reason);
    }

    /** Its lease was lost, and its application with it. */
    @Override
    public void withdrawn() {
        waiting.removeIf(cluster -> find(cluster).isEmpty());
    }

    /** Only as what was applied for was taken from it before it could know that it was in the ledger. */
    @Override
    public void failed(IOException cause) {
        if (ledger.lease().isEmpty()) {
            throw new AssertionError(cause);
        }
        withdrawn();
    }
}
