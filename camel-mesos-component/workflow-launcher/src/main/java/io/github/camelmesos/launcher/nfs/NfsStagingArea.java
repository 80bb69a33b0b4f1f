package io.github.camelmesos.launcher.nfs;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.launcher.staging.PathMappings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Staging where a job outside of a container sees the launcher's files at its agent's paths. */
public final class NfsStagingArea implements StagingArea {

    private final StagingArea launcher;
    private final PathMappings mappings;

    /** @param launcher what is on this side */
    public NfsStagingArea(StagingArea launcher, PathMappings mappings) {
        this.launcher = launcher;
        this.mappings = mappings;
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
                mappings.onAgent(here.out()).toString(),
                mappings.onAgent(here.tmp()).toString(),
                mappings.onAgent(here.inputs()).toString());
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
