package io.github.camelmesos.app.composition;

import io.github.camelmesos.app.account.RunAccounts;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.app.record.RunRecords;
import io.github.camelmesos.app.settings.CacheSettings;
import io.github.camelmesos.app.settings.InvalidSettingException;
import io.github.camelmesos.app.settings.ObjectStoreSettingsReader;
import io.github.camelmesos.app.settings.RetrySettings;
import io.github.camelmesos.app.settings.Settings;
import io.github.camelmesos.app.settings.StagingSettingsReader;
import io.github.camelmesos.app.state.StateDirectory;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.assembly.ClusterAssembly;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Setting;
import io.github.camelmesos.launcher.LauncherSettings;
import io.github.camelmesos.launcher.WebAccess;
import io.github.camelmesos.launcher.WorkflowLauncher;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.external.ExternalLaunchers;
import io.github.camelmesos.launcher.reuse.JobCache;
import io.github.camelmesos.launcher.run.CwlWorkflowLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parts of the application, as settings say, each made when it is first asked for. Closing ends what has been made, runs
 * before the clusters they are on. For one thread.
 */
public final class Composition implements AutoCloseable {

    private static final Set<String> PATHS = Set.of(
            Setting.QUOTAS.property(),
            Setting.PRICES.property(),
            Setting.LEDGER_CREDENTIALS.property(),
            Setting.STATE_DIRECTORY.property(),
            Setting.WORK_DIRECTORY.property(),
            Setting.LOG_DIRECTORY.property(),
            Setting.PIVOT_TEMPLATE.property(),
            Setting.PIVOT_SECRET.property());

    private static final String LAUNCHER = "camelmesos.launcher.";
    private static final String COMMAND = ".command";
    private static final String ENGINE = "camelmesos.container.engine";

    private final StateDirectory state;
    private final Settings settings;
    private ClusterSettings clusterSettings;
    private NestedClusters clusters;
    private WorkflowLauncher launcher;
    private RunRecords records;
    private RunAccounts accounts;
    private WebAccess webByDefault = WebAccess.ON;
    private boolean ofOthers;

    public Composition(StateDirectory state, Settings settings) {
        this(state, settings, null, null);
    }

    /** With parts that are made already. */
    Composition(StateDirectory state, Settings settings, NestedClusters clusters, WorkflowLauncher launcher) {
        this.state = state;
        this.settings = settings;
        this.clusters = clusters;
        this.launcher = launcher;
    }

    /**
     * The nested clusters.
     *
     * @throws IOException when the quotas cannot be read
     */
    public NestedClusters clusters() throws IOException {
        if (clusters == null) {
            clusters = ClusterAssembly.open(clusterSettings());
        }
        return clusters;
    }

    /**
     * The clusters of all launchers; whoever asks closes it.
     *
     * @throws IOException when the quotas cannot be read
     */
    public ClusterOperations operations() throws IOException {
        return ClusterAssembly.operations(clusterSettings());
    }

    /**
     * What plans and runs workflows.
     *
     * @throws InvalidSettingException when there is no such container engine
     */
    public WorkflowLauncher launcher() throws InvalidSettingException {
        if (launcher == null) {
            launcher = new CwlWorkflowLauncher(new LauncherSettings(
                    state.path(),
                    clusterSettings().workDirectory(),
                    containerEngine(),
                    launchers(),
                    RetrySettings.of(settings),
                    CacheSettings.of(settings, state.path()).withLeeway(leeway()),
                    web(),
                    StagingSettingsReader.read(settings),
                    ObjectStoreSettingsReader.read(
                            settings, Path.of(System.getProperty("camelmesos.home", "")), !ofOthers)));
        }
        return launcher;
    }

    private Duration leeway() {
        ClusterSettings of = clusterSettings();
        return of.adoptsClusters() ? of.lease() : Duration.ZERO;
    }

    /** Known ones, and those of settings {@code camelmesos.launcher.<name>.command}. */
    private ExternalLaunchers launchers() throws InvalidSettingException {
        Map<String, String> commands = new TreeMap<>();
        for (String setting : settings.namesBelow(LAUNCHER)) {
            if (!setting.endsWith(COMMAND)) {
                throw new InvalidSettingException(setting, "is unknown; a launcher has " + LAUNCHER + "NAME" + COMMAND);
            }
            settings.text(setting)
                    .ifPresent(line -> commands.put(
                            setting.substring(LAUNCHER.length(), setting.length() - COMMAND.length()), line));
        }
        try {
            return new ExternalLaunchers(commands, settings.variable("PATH").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(LAUNCHER + "*", e.getMessage());
        }
    }

    /** Submissions come from others from now on: they may have nothing fetched from the web, unless a setting says so. */
    public Composition forSubmissionsOfOthers() {
        webByDefault = WebAccess.OFF;
        ofOthers = true;
        return this;
    }

    private WebAccess web() throws InvalidSettingException {
        return new WebAccess(
                settings.flag("camelmesos.web.allowed").orElse(webByDefault.allowed()),
                settings.number("camelmesos.web.max-input-mib")
                        .map(mebibytes -> mebibytes << 20)
                        .orElse(webByDefault.maxInputBytes()),
                settings.duration("camelmesos.web.timeout").orElse(webByDefault.timeout()));
    }

    /** The one that is set, or {@code none}, or the first one that is installed. */
    private Optional<ContainerEngine> containerEngine() throws InvalidSettingException {
        String name = settings.text(ENGINE).orElse("");
        if (name.isEmpty()) {
            return ContainerEngine.findOn(settings.variable("PATH").orElse(""));
        }
        Optional<ContainerEngine> engine = ContainerEngine.named(name);
        if (engine.isEmpty() && !name.equals("none")) {
            throw new InvalidSettingException(
                    ENGINE, "'" + name + "' is none of docker, podman, singularity, apptainer, udocker, none");
        }
        return engine;
    }

    /** The records of runs, of this process and others. */
    public RunRecords records() throws IOException {
        if (records == null) {
            records = new RunRecords(state.directory("runs"));
        }
        return records;
    }

    /** What Camel's components and routes look up. */
    public Map<String, Object> beans() throws IOException, InvalidSettingException {
        RunRecorder recorder = new RunRecorder(records(), ofOthers, Clock.systemUTC());
        launcher().listen(recorder);
        clusters().listen(recorder);
        accounts = new RunAccounts(clusters(), Clock.systemUTC());
        launcher().listen(accounts);
        clusters().listen(accounts);
        return Map.of(
                "nestedClusters",
                clusters(),
                "workflowLauncher",
                launcher(),
                "runRecorder",
                recorder,
                "runAccounts",
                accounts);
    }

    /**
     * The cache of jobs.
     *
     * @throws InvalidSettingException when a setting of it is wrong
     */
    public JobCache cache() throws InvalidSettingException {
        return new JobCache(CacheSettings.of(settings, state.path()));
    }

    /** Whether submissions use the cache that do not say whether they do. */
    public boolean cacheByDefault() throws InvalidSettingException {
        return CacheSettings.byDefault(settings);
    }

    /** The tenant of submissions that name none. */
    public String defaultTenant() {
        return settings.text("camelmesos.tenant").orElse(Quotas.DEFAULT_TENANT);
    }

    public StateDirectory state() {
        return state;
    }

    public Settings settings() {
        return settings;
    }

    private ClusterSettings clusterSettings() {
        if (clusterSettings == null) {
            Map<String, String> properties = new TreeMap<>();
            // Names in the file that nothing is known of are passed on as well, to be refused.
            settings.namesBelow(Setting.PREFIX).forEach(name -> properties.put(name, ""));
            for (Setting setting : Setting.values()) {
                settings.text(setting.property()).ifPresent(value -> properties.put(setting.property(), value));
            }
            PATHS.forEach(name -> settings.path(name).ifPresent(path -> properties.put(name, path.toString())));
            properties.putIfAbsent(
                    Setting.STATE_DIRECTORY.property(), state.path().toString());
            clusterSettings = ClusterSettings.of(properties);
        }
        return clusterSettings;
    }

    @Override
    public void close() {
        if (launcher != null) {
            launcher.close();
        }
        if (accounts != null) {
            accounts.close();
        }
        if (clusters != null) {
            clusters.close();
        }
    }
}
