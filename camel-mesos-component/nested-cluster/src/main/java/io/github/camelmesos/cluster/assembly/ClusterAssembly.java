package io.github.camelmesos.cluster.assembly;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.lifecycle.ManagedClusters;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.MachineCapacity;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.QuotaSource;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Nested clusters as settings say. */
public final class ClusterAssembly {

    private ClusterAssembly() {}

    /**
     * Reads the quota file, if one is set, and again whenever it has changed; starts nothing and writes nothing before the first cluster.
     *
     * @throws IOException when the quota file cannot be read or meant, with {@code file:line:column}
     */
    public static NestedClusters open(ClusterSettings settings) throws IOException {
        Supplier<Quotas> quotas = quotas(settings);
        Ledger ledger = new FileLedger(settings.stateDirectory());
        Providers providers = new KnownProviders(settings, ledger.identity()).all();
        return new ManagedClusters(settings, quotas, ledger, providers, Clock.systemUTC());
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
