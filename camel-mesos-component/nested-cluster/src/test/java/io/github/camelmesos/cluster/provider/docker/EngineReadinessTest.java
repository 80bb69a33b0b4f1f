package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What who has not set up everything is told; the client is a script that answers as Docker's does. */
@Timeout(30)
class EngineReadinessTest {

    private static final ClusterSpec CLUSTER =
            new ClusterSpec("c", "run-c", "default", new ClusterShape(1, new ClusterResources(1, 512, 100)), "ledger");

    @TempDir
    Path temporary;

    @Test
    void withoutAClientItSaysWhatToInstall() throws Exception {
        refuses(platform(temporary.resolve("none").toString()))
                .withMessageContaining("none' cannot be started: install Docker's client")
                .withMessageContaining("camelmesos.cluster.docker.command");
    }

    @Test
    void withoutAnEngineItSaysWhereToGetOne() throws Exception {
        refuses(platform(client("echo Cannot connect to the Docker daemon >&2; exit 1")))
                .withMessageContaining("no Docker engine answers")
                .withMessageContaining("Cannot connect to the Docker daemon")
                .withMessageContaining("DOCKER_HOST");
    }

    @Test
    void withoutTheImageItSaysHowToBuildIt() throws Exception {
        refuses(platform(client("case $1 in version) echo 20.10;; *) echo denied >&2; exit 1;; esac")))
                .withMessageContaining("has no image 'camel-mesos'")
                .withMessageContaining("docker build --tag camel-mesos .")
                .withMessageContaining("camelmesos.cluster.docker.image")
                .withMessageContaining("denied");
    }

    @Test
    void anImageThatCanBePulledIsPulled() throws Exception {
        DockerPlatform platform = platform(client(
                "echo \"$1\" >> " + temporary.resolve("asked") + "; case $1 in image) exit 1;; *) echo done;; esac"));
        assertThatCode(() -> platform.open(CLUSTER)).doesNotThrowAnyException();
        assertThat(temporary.resolve("asked")).content().startsWith("version\nimage\npull\nnetwork\n");
        platform.close();
    }

    private ThrowableAssertAlternative<IOException> refuses(DockerPlatform platform) {
        ThrowableAssertAlternative<IOException> refusal =
                assertThatIOException().isThrownBy(() -> platform.open(CLUSTER));
        assertThatCode(() -> platform.remove(CLUSTER.id()))
                .as("the engine has nothing of it, so it need not be asked")
                .doesNotThrowAnyException();
        assertThat(temporary.resolve("work")).doesNotExist();
        return refusal;
    }

    private String client(String script) throws IOException {
        Path client = Files.writeString(temporary.resolve("docker"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    private DockerPlatform platform(String command) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "camelmesos.cluster.workDirectory",
                temporary.resolve("work").toString(),
                "camelmesos.cluster.docker.command",
                command));
        return new DockerPlatform(ClusterSettings.of(settings), "ledger", Map.of());
    }
}
