package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.attempt.JobDelivery;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.http.HttpRun;
import io.github.camelmesos.launcher.http.HttpStaging;
import io.github.camelmesos.launcher.nfs.NfsDelivery;
import io.github.camelmesos.launcher.reuse.Checksums;
import io.github.camelmesos.launcher.staging.ElsewhereStagingArea;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.io.IOException;
import java.util.Optional;

/** Chooses how the files of runs get to agents; what that takes is started with the first run that needs it. */
final class Staging implements AutoCloseable {

    private final StagingSettings settings;
    private final Checksums checksums;
    private HttpStaging http;

    Staging(StagingSettings settings, Checksums checksums) {
        this.settings = settings;
        this.checksums = checksums;
    }

    /**
     * Of one run.
     *
     * @param here the run's files on this side
     * @param launcher starts jobs on agents that see the files of this side
     * @param containers starts those in containers, also on agents that do not
     * @throws IOException when agents of that cluster cannot have files so
     */
    RunFiles open(
            StagingMode mode,
            Cluster cluster,
            SharedStagingArea here,
            JobLauncher launcher,
            Optional<ContainerLauncher> containers)
            throws IOException {
        return switch (mode) {
            case SHARED -> new RunFiles(here, JobDelivery.shared(launcher), () -> {});
            case NFS ->
                new RunFiles(
                        new ElsewhereStagingArea(here, (attempt, directory) -> settings.nfs()
                                .mappings()
                                .onAgent(directory)),
                        new NfsDelivery(launcher, settings.nfs()),
                        () -> {});
            case HTTP -> overHttp(cluster, here, containers);
        };
    }

    private RunFiles overHttp(Cluster cluster, SharedStagingArea here, Optional<ContainerLauncher> containers)
            throws IOException {
        ClusterEndpoints endpoints = cluster.endpoints()
                .orElseThrow(() -> new IllegalArgumentException("cluster " + cluster.id() + " is not ready"));
        HttpRun run = http().open(endpoints.master(), here, containers);
        return new RunFiles(run.area(), run, run::close);
    }

    private synchronized HttpStaging http() {
        if (http == null) {
            http = new HttpStaging(settings.http(), checksums);
        }
        return http;
    }

    /** Where agents see the files of this side. */
    PathMappings mappings(StagingMode mode) {
        return mode == StagingMode.NFS ? settings.nfs().mappings() : PathMappings.SAME;
    }

    /** The mode of runs that do not say. */
    StagingMode mode() {
        return settings.mode();
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.close();
        }
    }
}
