package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images from files of the launcher, on agents whose engine is a script that writes down what it is asked for. */
@Timeout(60)
class ImageArchivesTest {

    private static final String URI_OF_ARCHIVE = "file:///image.tar";

    /** An image is there when it was loaded, or imported, or built. */
    private static final String ENGINE = """
            #!/bin/sh
            cd 'HOME' || exit 1
            echo "$*" >> asked
            case $1 in
            image) [ -e image ] ;;
            load) cp "$3" image ;;
            import) cp "$2" image ;;
            build) cp "$4/Dockerfile" image ;;
            start) echo ran ;;
            esac
            """;

    @TempDir
    Path directory;

    private Path engine;
    private AgentFixture fixture;
    private JobDirectories job;

    @BeforeEach
    void startLauncher() throws IOException {
        engine = Files.createDirectory(directory.resolve("engine"));
        Path program = Files.writeString(engine.resolve("docker"), ENGINE.replace("HOME", engine.toString()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        fixture = new AgentFixture(directory, new ContainerLauncher(ContainerEngine.DOCKER, "run"), engine);
        job = fixture.open();
    }

    @AfterEach
    void stopLauncher() {
        fixture.close();
    }

    @Test
    void anArchiveIsBroughtToTheAgentAndLoadedThere() throws Exception {
        Path archive = fixture.input("image.tar", "layers");

        run(new Container.Load(URI.create(URI_OF_ARCHIVE), archive));

        assertThat(engine.resolve("image")).hasContent("layers");
        assertThat(asked("load")).startsWith("load --input " + fixture.agent).doesNotContain(archive.toString());
        assertThat(asked("create"))
                .as("the job does not see it")
                .contains("type=bind")
                .doesNotContain("image/archive");
        assertThat(fixture.transferred.get()).isGreaterThanOrEqualTo("layers".length());
    }

    @Test
    void aRootFileSystemIsImportedThere() throws Exception {
        run(new Container.Import(URI.create(URI_OF_ARCHIVE), fixture.input("root.tar", "files")));

        assertThat(engine.resolve("image")).hasContent("files");
        assertThat(asked("import")).startsWith("import " + fixture.agent).endsWith(" some/image");
    }

    @Test
    void anImageIsBuiltThereOfADockerfile() throws Exception {
        run(new Container.Build("FROM other\n"));

        assertThat(engine.resolve("image")).hasContent("FROM other");
        assertThat(asked("build")).startsWith("build --tag some/image " + fixture.agent);
    }

    @Test
    void whatTheAgentsEngineHasIsNotLoadedAgain() throws Exception {
        Files.createFile(engine.resolve("image"));

        run(new Container.Load(URI.create(URI_OF_ARCHIVE), fixture.input("image.tar", "layers")));

        assertThat(Files.readAllLines(engine.resolve("asked"))).noneMatch(line -> line.startsWith("load"));
    }

    private void run(Container.Source source) throws Exception {
        Job inContainer = fixture.job(job, new Container("some/image", Optional.empty(), source), "true");
        assertThat(AgentFixture.isSuccess(fixture.run(inContainer))).isTrue();
        assertThat(job.log()).content().contains("ran");
    }

    private String asked(String verb) throws IOException {
        List<String> lines = Files.readAllLines(engine.resolve("asked"));
        return lines.stream()
                .filter(line -> line.startsWith(verb + " "))
                .findFirst()
                .orElseThrow();
    }
}
