package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CwlWorkflowLauncherTest {

    @TempDir
    Path directory;

    @Test
    void anotherLauncherCannotBringItsOutputsToAnObjectStore() throws Exception {
        URI process = directory.resolve("tool.cwl").toUri();
        Submission submission = new Submission(
                        "run-1",
                        process,
                        new JobOrderSource.Inline(Map.of(), process),
                        "default",
                        Optional.empty(),
                        ClusterWish.NONE,
                        directory,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.of("scripted"))
                .withOutputStore(Optional.of(URI.create("s3://bucket/out")));

        try (EmbeddedClusterFixture fixture =
                new EmbeddedClusterFixture(directory, Map.of("scripted", "sh {workflow} {job-order}"))) {
            assertThatThrownBy(() -> fixture.launcher.plan(submission))
                    .hasMessage("launcher scripted writes its outputs to a directory, not to s3://bucket/out;"
                            + " name one with --outdir, or leave out --launcher");
        }
    }
}
