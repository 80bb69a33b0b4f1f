package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Staging where a job outside of a container sees the paths of its agent, which are not those of the launcher. */
final class HttpStagingArea implements StagingArea {

    private final StagingArea launcher;
    private final Function<String, AgentLayout> layout;

    /**
     * @param launcher what is on this side
     * @param layout of an attempt, by the name of its directory
     */
    HttpStagingArea(StagingArea launcher, Function<String, AgentLayout> layout) {
        this.launcher = launcher;
        this.layout = layout;
    }

    @Override
    public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
        JobDirectories here = launcher.open(jobName, attempt, container);
        if (container.isPresent()) {
            return here;
        }
        AgentLayout there = layout.apply(here.root().getFileName().toString());
        return new JobDirectories(
                here.root(),
                here.out(),
                here.tmp(),
                here.inputs(),
                there.out().toString(),
                there.tmp().toString(),
                there.inputs().toString());
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
