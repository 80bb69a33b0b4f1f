package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.container.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images from files of the launcher, loaded and imported by a real engine on the agent. */
@Timeout(180)
class ImageArchivesIT {

    private static final String MARK = "/tmp/mark";

    @TempDir
    Path directory;

    private final String image = "camel-mesos-archive-" + UUID.randomUUID();
    private AgentFixture fixture;
    private Path archive;

    @BeforeEach
    void makeAnImageWithAMark() throws Exception {
        TestEngine.assumeItIsThere();
        fixture = new AgentFixture(directory, new ContainerLauncher(ContainerEngine.DOCKER, "archives"), directory);
        archive = Files.createDirectories(fixture.launcher).resolve("image.tar");
        String container = image + "-template";
        TestEngine.docker(
                "run", "--network=none", "--name", container, TestEngine.IMAGE, "sh", "-c", "echo marked > " + MARK);
        TestEngine.docker("commit", container, image);
    }

    @AfterEach
    void removeIt() throws Exception {
        TestEngine.docker("rm", "--force", image + "-template");
        TestEngine.docker("rmi", "--force", image);
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void anArchiveOfTheLauncherIsLoadedOnTheAgent() throws Exception {
        TestEngine.docker("save", "--output", archive.toString(), image);
        TestEngine.docker("rmi", image);

        assertRunsIn(new Container.Load(archive.toUri(), archive));
    }

    @Test
    void aRootFileSystemOfTheLauncherIsImportedOnTheAgent() throws Exception {
        TestEngine.docker("export", "--output", archive.toString(), image + "-template");
        TestEngine.docker("rmi", image);

        assertRunsIn(new Container.Import(archive.toUri(), archive));
    }

    private void assertRunsIn(Container.Source source) throws Exception {
        JobDirectories job = fixture.open();
        Container container = new Container(image, Optional.empty(), source);

        assertThat(AgentFixture.isSuccess(fixture.run(fixture.job(job, container, "cat " + MARK + " > seen"))))
                .isTrue();

        assertThat(job.out().resolve("seen")).hasContent("marked");
    }
}
