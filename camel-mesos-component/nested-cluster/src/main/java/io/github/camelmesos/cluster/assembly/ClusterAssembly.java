package io.github.camelmesos.cluster.assembly;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.AccountBounds;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.ZooKeeperLedger;
import io.github.camelmesos.cluster.ledger.ZooKeeperLedgerSettings;
import io.github.camelmesos.cluster.lifecycle.ManagedClusters;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.price.PriceFile;
import io.github.camelmesos.cluster.price.Prices;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.MachineCapacity;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.QuotaFile;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.reaper.Activity;
import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.yaml.FileSource;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperCredentials;
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
     * Reads the quota file and the price list, if they are set, and again whenever it has changed; starts nothing and writes nothing before the
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
        Reaper reaper = new Reaper(ledger, providers, clock, Duration.ZERO);
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

    private static Ledger ledger(ClusterSettings settings) throws IOException {
        AccountBounds bounds = new AccountBounds(settings.accountAge(), settings.accountBytes());
        Optional<ZkUrl> shared = settings.ledger();
        if (shared.isEmpty()) {
            return new FileLedger(settings.stateDirectory(), bounds, Clock.systemUTC());
        }
        Optional<Path> file = settings.ledgerCredentials();
        Optional<ZooKeeperCredentials> credentials =
                file.isPresent() ? Optional.of(ZooKeeperCredentials.read(file.get())) : Optional.empty();
        return new ZooKeeperLedger(
                shared.get(),
                new ZooKeeperLedgerSettings(settings.lease(), settings.ledgerTimeout(), bounds, credentials),
                Clock.systemUTC());
    }

    private static Providers providers(ClusterSettings settings, Ledger ledger) {
        return new KnownProviders(settings, ledger.identity()).all();
    }

    /** Without a quota file the machine's cores, memory and free disk are what the default tenant may have. */
    static Supplier<Quotas> quotas(ClusterSettings settings) throws IOException {
        ClusterResources machine = new MachineCapacity().measure(settings.workDirectory());
        Supplier<Quotas> quotas = quotas(settings, machine);
        Optional<Path> file = settings.priceFile();
        if (file.isEmpty()) {
            return quotas;
        }
        Supplier<Prices> prices = new FileSource<>(file.get(), PriceFile::read);
        return () -> quotas.get().with(prices.get());
    }

    private static Supplier<Quotas> quotas(ClusterSettings settings, ClusterResources machine) throws IOException {
        Optional<Path> file = settings.quotaFile();
        if (file.isPresent()) {
            return new FileSource<>(file.get(), path -> QuotaFile.read(path, machine));
        }
        Quotas whole = Quotas.ofWhole(Pool.of(machine));
        return () -> whole;
    }
}
