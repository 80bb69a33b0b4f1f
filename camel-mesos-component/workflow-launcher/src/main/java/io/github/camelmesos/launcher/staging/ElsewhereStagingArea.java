package io.github.camelmesos.launcher.staging;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Staging where a job outside of a container sees the paths of its agent, which are not those of the launcher. */
public final class ElsewhereStagingArea implements StagingArea {

    private final StagingArea launcher;
    private final AgentPaths paths;

    /** Where an agent has what the launcher has here. */
    @FunctionalInterface
    public interface AgentPaths {

        /**
         * @param attempt its directory on this side
         * @param here a directory in that
         * @throws IOException when agents do not have it
         */
        Path of(Path attempt, Path here) throws IOException;
    }

    /** @param launcher what is on this side */
    public ElsewhereStagingArea(StagingArea launcher, AgentPaths paths) {
        this.launcher = launcher;
        this.paths = paths;
    }

    @Override
    public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
        JobDirectories here = launcher.open(jobName, attempt, container);
        if (container.isPresent()) {
            return here;
        }
        return new JobDirectories(
                here.root(),
                here.out(),
                here.tmp(),
                here.inputs(),
                paths.of(here.root(), here.out()).toString(),
                paths.of(here.root(), here.tmp()).toString(),
                paths.of(here.root(), here.inputs()).toString());
    }

    @Override
    public void collected(JobDirectories directories) {
        launcher.collected(directories);
    }

    @Override
    public Path localPath(URI location) throws IOException {
        return launcher.localPath(location);
    }

    @Override
    public Path scratch() throws IOException {
        return launcher.scratch();
    }

    @Override
    public void changing(Path output) throws IOException {
        launcher.changing(output);
    }

    @Override
    public void moving(Path output, Path target) throws IOException {
        launcher.moving(output, target);
    }
}
