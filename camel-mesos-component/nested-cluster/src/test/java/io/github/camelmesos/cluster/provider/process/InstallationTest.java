package io.github.camelmesos.cluster.provider.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path bin;

    @Test
    void ourOwnServersWhereNothingIsInstalled() {
        Installation installation = installation(Map.of());
        for (ServerRole role : ServerRole.values()) {
            assertThat(installation.isOwn(role)).isTrue();
        }
        assertThat(installation.command(ServerRole.AGENT, List.of("--port=0")))
                .endsWith("io.github.camelmesos.cluster.provider.role.RoleMain", "mesos-agent", "--port=0");
    }

    @Test
    void whatIsOnThePathWhereThatIsAllThatIsNeeded() throws IOException {
        install("mesos-master", "mesos-agent", "chronos");
        Installation installation = installation(Map.of());
        assertThat(installation.command(ServerRole.MASTER, List.of("--x")))
                .containsExactly(bin.resolve("mesos-master").toString(), "--x");
        assertThat(installation.isOwn(ServerRole.CHRONOS)).isFalse();
        assertThat(installation.isOwn(ServerRole.ZOOKEEPER)).isTrue();
    }

    @Test
    void ourOwnServersWhereSomethingIsMissing() throws IOException {
        install("mesos-agent", "chronos");
        assertThat(installation(Map.of()).isOwn(ServerRole.AGENT)).isTrue();
        assertThat(installation(Map.of()).isOwn(ServerRole.CHRONOS)).isTrue();
    }

    @Test
    void ourOwnServersWhereTheyAreAskedFor() throws IOException {
        install("mesos-master", "mesos-agent", "chronos");
        Map<String, String> own = Map.of(
                "camelmesos.cluster.process.master", "own",
                "camelmesos.cluster.process.agent", "own",
                "camelmesos.cluster.process.chronos", "own");
        assertThat(installation(own).isOwn(ServerRole.AGENT)).isTrue();
    }

    @Test
    void aCommandMayHaveArguments() {
        Map<String, String> set = Map.of(
                "camelmesos.cluster.process.master", "nice -n 5 'my master'",
                "camelmesos.cluster.process.agent", "agent");
        assertThat(installation(set).command(ServerRole.MASTER, List.of("--zk=x")))
                .containsExactly("nice", "-n", "5", "my master", "--zk=x");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> installation(Map.of("camelmesos.cluster.process.master", "mesos-master")))
                .withMessageContaining("camelmesos.cluster.process.agent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> installation(Map.of("camelmesos.cluster.process.chronos", "chronos")))
                .withMessageContaining("'chronos' works only together with Apache Mesos");
    }

    private Installation installation(Map<String, String> properties) {
        return new Installation(ClusterSettings.of(properties), bin.toString());
    }

    private void install(String... commands) throws IOException {
        for (String command : commands) {
            Files.createFile(
                    bin.resolve(command),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
