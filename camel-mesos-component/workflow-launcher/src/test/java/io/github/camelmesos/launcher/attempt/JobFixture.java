package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs for tests. */
public final class JobFixture {

    private final SharedStagingArea staging;

    public JobFixture(Path runDirectory) {
        this.staging = new SharedStagingArea(runDirectory, location -> {
            throw new IOException("nothing is fetched in this test");
        });
    }

    public Job job(String name, String... command) throws IOException {
        return job(name, Optional.empty(), Optional.empty(), command);
    }

    public Job job(String name, Optional<String> stdin, Optional<String> stdout, String... command) throws IOException {
        JobDirectories directories = staging.open(name, 1, Optional.empty());
        return new Job(
                name,
                1,
                List.of(command),
                Map.of(),
                stdin,
                stdout,
                Optional.empty(),
                new JobResources(0.1, 32, 1, 1),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                directories,
                Reuse.STANDARD);
    }
}
