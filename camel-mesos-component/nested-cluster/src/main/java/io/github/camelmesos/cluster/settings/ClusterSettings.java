package io.github.camelmesos.cluster.settings;

import io.github.camelmesos.mesos.leader.ZkUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The settings of nested clusters, read from properties named in {@link Setting}, checked when they are read. */
public final class ClusterSettings {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, Duration> durations = new EnumMap<>(Setting.class);
    private final Map<Setting, Integer> numbers = new EnumMap<>(Setting.class);
    private final Map<Setting, Path> paths = new EnumMap<>(Setting.class);

    private ClusterSettings(Map<String, String> properties) {
        refuseUnknown(properties);
        for (Setting setting : Setting.values()) {
            String value = properties.getOrDefault(setting.property(), "").strip();
            values.put(setting, value.isEmpty() ? setting.otherwise() : value);
        }
        for (Setting setting : new Setting[] {
            Setting.MASTER_TIMEOUT,
            Setting.AGENTS_TIMEOUT,
            Setting.CHRONOS_SILENCE,
            Setting.CHRONOS_TIMEOUT,
            Setting.DESTROY_TIMEOUT,
            Setting.CLOSE_TIMEOUT,
            Setting.RECHECK_INTERVAL,
            Setting.LEDGER_TIMEOUT,
            Setting.LEASE,
            Setting.PATIENCE,
            Setting.UPKEEP_INTERVAL,
            Setting.GRACE,
            Setting.ACCOUNTS_KEEP
        }) {
            durations.put(setting, duration(setting));
        }
        numbers.put(Setting.FIRST_TASK_PORT, number(Setting.FIRST_TASK_PORT, 1, 65_535));
        numbers.put(Setting.TASK_PORTS_PER_AGENT, number(Setting.TASK_PORTS_PER_AGENT, 1, 10_000));
        for (Setting setting : new Setting[] {
            Setting.STATE_DIRECTORY, Setting.WORK_DIRECTORY, Setting.QUOTAS, Setting.PRICES, Setting.LEDGER_CREDENTIALS
        }) {
            path(setting).ifPresent(path -> paths.put(setting, path));
        }
        requireOneOf(Setting.LOST_LEDGER, "destroy", "keep");
        requireOneOf(Setting.DEAD_OWNER, "destroy", "adopt");
        ledger();
        accountBytes();
    }

    /**
     * @param properties others than ours are left alone
     * @throws IllegalArgumentException for a value that cannot be meant, or a name that starts as ours do and is none
     */
    public static ClusterSettings of(Map<String, String> properties) {
        return new ClusterSettings(properties);
    }

    /** As {@link #of(Map)}. */
    public static ClusterSettings of(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return new ClusterSettings(map);
    }

    /** Every setting as it is without a property. */
    public static ClusterSettings defaults() {
        return of(Map.of());
    }

    /** Kept across restarts: {@code $XDG_STATE_HOME/camel-mesos}, or {@code ~/.local/state/camel-mesos}. */
    public Path stateDirectory() {
        Path set = paths.get(Setting.STATE_DIRECTORY);
        if (set != null) {
            return set;
        }
        String stateHome = System.getenv("XDG_STATE_HOME");
        Path base = stateHome == null || stateHome.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(stateHome);
        return base.resolve("camel-mesos").toAbsolutePath();
    }

    /** Holds a directory for each cluster while it lives. */
    public Path workDirectory() {
        Path set = paths.get(Setting.WORK_DIRECTORY);
        return set != null
                ? set
                : Path.of(System.getProperty("java.io.tmpdir"), "camel-mesos-" + System.getProperty("user.name"))
                        .toAbsolutePath();
    }

    public Optional<Path> quotaFile() {
        return Optional.ofNullable(paths.get(Setting.QUOTAS));
    }

    public Optional<Path> priceFile() {
        return Optional.ofNullable(paths.get(Setting.PRICES));
    }

    /** The file with the user's name and password for the ledger's ZooKeeper. */
    public Optional<Path> ledgerCredentials() {
        return Optional.ofNullable(paths.get(Setting.LEDGER_CREDENTIALS));
    }

    public Duration accountAge() {
        return durations.get(Setting.ACCOUNTS_KEEP);
    }

    /** How many bytes of the account are kept at most. */
    public long accountBytes() {
        return (long) number(Setting.ACCOUNTS_SIZE, 1, 1_000_000) << 20;
    }

    public String provider() {
        return values.get(Setting.PROVIDER);
    }

    public String address() {
        return values.get(Setting.ADDRESS);
    }

    public int firstTaskPort() {
        return numbers.get(Setting.FIRST_TASK_PORT);
    }

    public int taskPortsPerAgent() {
        return numbers.get(Setting.TASK_PORTS_PER_AGENT);
    }

    public Duration masterTimeout() {
        return durations.get(Setting.MASTER_TIMEOUT);
    }

    public Duration agentsTimeout() {
        return durations.get(Setting.AGENTS_TIMEOUT);
    }

    public Duration chronosTimeout() {
        return durations.get(Setting.CHRONOS_TIMEOUT);
    }

    /** How long Chronos may not answer before it counts as hung. */
    public Duration chronosSilence() {
        return durations.get(Setting.CHRONOS_SILENCE);
    }

    public Duration destroyTimeout() {
        return durations.get(Setting.DESTROY_TIMEOUT);
    }

    public Duration closeTimeout() {
        return durations.get(Setting.CLOSE_TIMEOUT);
    }

    public Duration recheckInterval() {
        return durations.get(Setting.RECHECK_INTERVAL);
    }

    /** The value of a setting as text; empty where none is set and there is no default. */
    public String text(Setting setting) {
        return values.get(setting);
    }

    /**
     * The value of a setting that is a number.
     *
     * @throws IllegalArgumentException when it is none, or out of bounds
     */
    public int number(Setting setting, int least, int most) {
        String value = values.get(setting);
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                setting.property() + ": '" + value + "' is no number from " + least + " to " + most);
    }

    public Duration ledgerTimeout() {
        return durations.get(Setting.LEDGER_TIMEOUT);
    }

    public Duration lease() {
        return durations.get(Setting.LEASE);
    }

    public Duration patience() {
        return durations.get(Setting.PATIENCE);
    }

    public Duration upkeepInterval() {
        return durations.get(Setting.UPKEEP_INTERVAL);
    }

    public Duration grace() {
        return durations.get(Setting.GRACE);
    }

    /** Whether clusters go on while their launcher cannot renew its lease. */
    public boolean keepsClustersWithoutLedger() {
        return values.get(Setting.LOST_LEDGER).equals("keep");
    }

    /** Whether clusters of a launcher that died are kept, where their provider can. */
    public boolean adoptsClusters() {
        return values.get(Setting.DEAD_OWNER).equals("adopt");
    }

    /** Where the ledger for several machines is; empty for a file ledger. */
    public Optional<ZkUrl> ledger() {
        String url = values.get(Setting.LEDGER);
        try {
            return url.isEmpty() ? Optional.empty() : Optional.of(ZkUrl.parse(url));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Setting.LEDGER.property() + ": " + e.getMessage(), e);
        }
    }

    private void requireOneOf(Setting setting, String... allowed) {
        if (!List.of(allowed).contains(values.get(setting))) {
            throw new IllegalArgumentException(
                    setting.property() + ": '" + values.get(setting) + "' is none of " + String.join(", ", allowed));
        }
    }

    private static void refuseUnknown(Map<String, String> properties) {
        for (String name : properties.keySet()) {
            if (name.startsWith(Setting.PREFIX) && !Setting.properties().contains(name)) {
                throw new IllegalArgumentException(
                        "unknown property " + name + "; known are " + String.join(", ", Setting.properties()));
            }
        }
    }

    private Duration duration(Setting setting) {
        try {
            return Durations.parse(values.get(setting));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting.property() + ": " + e.getMessage(), e);
        }
    }

    private Optional<Path> path(Setting setting) {
        try {
            return Optional.of(values.get(setting))
                    .filter(value -> !value.isEmpty())
                    .map(value -> Path.of(value).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(setting.property() + ": " + e.getMessage(), e);
        }
    }
}
