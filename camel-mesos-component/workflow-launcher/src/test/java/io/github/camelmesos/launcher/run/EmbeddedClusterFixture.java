package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.assembly.ClusterAssembly;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.LauncherSettings;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.WebAccess;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.external.ExternalLaunchers;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A launcher and nested clusters as an application has them, in directories of a test. */
final class EmbeddedClusterFixture implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 60;

    final NestedClusters clusters;
    final CwlWorkflowLauncher launcher;
    private final AtomicInteger runs = new AtomicInteger();

    /** Promises more than the machine has: what is tested is meaning, not speed. */
    EmbeddedClusterFixture(Path directory, Optional<ContainerEngine> engine) throws IOException {
        this(directory, engine, RetryPolicy.DEFAULT);
    }

    /** Whose agents get files so. */
    EmbeddedClusterFixture(Path directory, StagingSettings staging) throws IOException {
        this(directory, Optional.empty(), RetryPolicy.DEFAULT, Map.of(), staging, Map.of());
    }

    /** The same, with containers. */
    EmbeddedClusterFixture(Path directory, Optional<ContainerEngine> engine, StagingSettings staging)
            throws IOException {
        this(directory, engine, RetryPolicy.DEFAULT, Map.of(), staging, Map.of());
    }

    /** With clusters that are made otherwise, as settings say. */
    EmbeddedClusterFixture(Path directory, StagingSettings staging, Map<String, String> clusterSettings)
            throws IOException {
        this(directory, Optional.empty(), RetryPolicy.DEFAULT, Map.of(), staging, clusterSettings);
    }

    /** The same, with containers on agents. */
    EmbeddedClusterFixture(
            Path directory,
            Optional<ContainerEngine> engine,
            StagingSettings staging,
            Map<String, String> clusterSettings)
            throws IOException {
        this(directory, engine, RetryPolicy.DEFAULT, Map.of(), staging, clusterSettings);
    }

    EmbeddedClusterFixture(Path directory, Optional<ContainerEngine> engine, RetryPolicy retry) throws IOException {
        this(directory, engine, retry, Map.of(), StagingSettings.SHARED, Map.of());
    }

    /** With command lines of other launchers. */
    EmbeddedClusterFixture(Path directory, Map<String, String> launchers) throws IOException {
        this(directory, Optional.empty(), RetryPolicy.DEFAULT, launchers, StagingSettings.SHARED, Map.of());
    }

    private EmbeddedClusterFixture(
            Path directory,
            Optional<ContainerEngine> engine,
            RetryPolicy retry,
            Map<String, String> launchers,
            StagingSettings staging,
            Map<String, String> clusterSettings)
            throws IOException {
        Path state = directory.resolve("state");
        Path quotas = Files.writeString(directory.resolve("quotas.yaml"), """
                pool: {cpus: 64, memory: 256 GiB, disk: 1 TiB}
                tenants:
                  default: {}
                """);
        Map<String, String> settings = new TreeMap<>(Map.of(
                "camelmesos.cluster.stateDirectory",
                state.toString(),
                "camelmesos.cluster.workDirectory",
                directory.resolve("clusters").toString(),
                "camelmesos.cluster.quotas",
                quotas.toString()));
        settings.putAll(clusterSettings);
        clusters = ClusterAssembly.open(ClusterSettings.of(settings));
        launcher = new CwlWorkflowLauncher(new LauncherSettings(
                        state,
                        directory.resolve("runs"),
                        engine,
                        new ExternalLaunchers(launchers, System.getenv("PATH")),
                        retry,
                        ReuseSettings.in(state),
                        WebAccess.ON)
                .withStaging(staging));
    }

    Submission submission(URI process, JobOrderSource jobOrder, Path outputs, boolean containers) {
        return new Submission(
                "run-" + runs.incrementAndGet(),
                process,
                jobOrder,
                "default",
                Optional.empty(),
                ClusterWish.NONE,
                outputs,
                Optional.empty(),
                Optional.empty(),
                containers,
                Optional.empty());
    }

    /** A cluster for many runs. */
    Cluster bigCluster(PlannedRun any) throws Exception {
        ClusterWish wish = new ClusterWish(
                OptionalDouble.of(16), OptionalLong.of(64 * 1024), OptionalLong.of(256 * 1024), OptionalInt.of(2));
        return ready(new ClusterRequest(
                "shared",
                "shared",
                "default",
                Optional.empty(),
                any.clusterRequest().demand(),
                wish,
                Optional.empty()));
    }

    Cluster ready(ClusterRequest request) throws Exception {
        Cluster made = clusters.create(request).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return clusters.attachChronos(made.id()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    RunResult run(PlannedRun plan, Cluster cluster) throws Exception {
        return launcher.run(plan, cluster).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        launcher.close();
        clusters.close();
    }
}
