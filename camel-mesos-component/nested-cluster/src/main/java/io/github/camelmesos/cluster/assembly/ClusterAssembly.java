package io.github.camelmesos.cluster.assembly;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.ZooKeeperLedger;
import io.github.camelmesos.cluster.lifecycle.ManagedClusters;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.MachineCapacity;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.QuotaSource;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.reaper.Activity;
import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Nested clusters as settings say. */
public final class ClusterAssembly {

    private ClusterAssembly() {}

    /**
     * Reads the quota file, if one is set, and again whenever it has changed; starts nothing and writes nothing before the
     * first cluster.
     *
     * @throws IOException when the quota file cannot be read or meant, with {@code file:line:column}
     */
    public static NestedClusters open(ClusterSettings settings) throws IOException {
        Supplier<Quotas> quotas = quotas(settings);
        Ledger ledger = ledger(settings);
        return new ManagedClusters(settings, quotas, ledger, providers(settings, ledger), Clock.systemUTC());
    }

    /**
     * For operators: the clusters of all launchers. Starts nothing.
     *
     * @throws IOException when the quota file cannot be read or meant, with {@code file:line:column}
     */
    public static ClusterOperations operations(ClusterSettings settings) throws IOException {
        Clock clock = Clock.systemUTC();
        Supplier<Quotas> quotas = quotas(settings);
        Ledger ledger = ledger(settings);
        Providers providers = providers(settings, ledger);
        Reaper reaper = new Reaper(ledger, providers, clock, Optional.empty());
        Duration patience =
                settings.destroyTimeout().plus(settings.upkeepInterval().multipliedBy(3));
        return new ClusterOperations(
                ledger,
                providers,
                new Admission(ledger, quotas, settings.patience(), clock),
                reaper,
                new OverdueClusters(ledger, providers, quotas, reaper, Activity.ofMasters(), settings.grace(), clock),
                clock,
                patience);
    }

    private static Ledger ledger(ClusterSettings settings) {
        Optional<ZkUrl> shared = settings.ledger();
        return shared.isPresent()
                ? new ZooKeeperLedger(shared.get(), settings.lease(), settings.ledgerTimeout(), Clock.systemUTC())
                : new FileLedger(settings.stateDirectory());
    }

    private static Providers providers(ClusterSettings settings, Ledger ledger) {
        return new KnownProviders(settings, ledger.identity()).all();
    }

    /** Without a quota file the machine's cores, memory and free disk are what the default tenant may have. */
    static Supplier<Quotas> quotas(ClusterSettings settings) throws IOException {
        ClusterResources machine = new MachineCapacity().measure(settings.workDirectory());
        Optional<Path> file = settings.quotaFile();
        if (file.isPresent()) {
            return new QuotaSource(file.get(), machine);
        }
        Quotas whole = Quotas.ofWhole(Pool.of(machine));
        return () -> whole;
    }
}
