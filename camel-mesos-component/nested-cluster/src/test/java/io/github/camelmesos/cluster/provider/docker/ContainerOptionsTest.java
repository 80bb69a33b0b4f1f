package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.ServerOrder;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContainerOptionsTest {

    private static final Path DIRECTORY = Path.of("/nested/c");

    @Test
    void everyServerIsLabelledBoundedOnTheClustersNetworkAndPublishesNothing() {
        assertThat(words(ServerRole.MASTER, Map.of()))
                .containsSequence("--name", "camel-mesos-c-mesos-master")
                .containsSequence("--network", "camel-mesos-c")
                .containsSequence("--ip", "172.18.255.254")
                .containsSequence("--label", "io.github.camelmesos.cluster=c")
                .containsSequence("--label", "io.github.camelmesos.ledger=ledger")
                .containsSequence("--cpus", "1.000", "--memory", "512m")
                .containsSequence("--volume", "/nested/c:/nested/c")
                .containsSequence("camel-mesos", "mesos-master", "--port=5050", "--work=/nested/c/mesos-master")
                .doesNotContain("--publish", "-p", "--privileged");
    }

    @Test
    void anAgentHasWhatItOffersAndSeesTheSamePathsAsTheHost() {
        assertThat(words(ServerRole.AGENT, Map.of("docker.binds", "/data:ro, /scratch")))
                .containsSequence("--cpus", "1.500", "--memory", "1536m")
                .containsSequence("--volume", "/nested:/nested")
                .containsSequence("--volume", "/data:/data:ro")
                .containsSequence("--volume", "/scratch:/scratch")
                .containsSequence("--volume", "/run/engine.sock:/run/engine.sock")
                .containsSequence("--user", "1000:1000")
                .containsSequence("--group-add", "998");
    }

    @Test
    void onlyAnAgentWithAnEngineOfItsOwnHasRightsAndNoneHasTheHostsSocketThen() {
        Map<String, String> dind = Map.of("docker.tasks", "dind");
        assertThat(words(ServerRole.AGENT, dind))
                .contains("--privileged", "CAMELMESOS_ENGINE=/run/engine.sock", "/var/lib/docker")
                .doesNotContain("/run/engine.sock:/run/engine.sock");
        assertThat(words(ServerRole.CHRONOS, dind)).doesNotContain("--privileged");
    }

    @Test
    void anAgentWhoseJobsStartNoContainersHasNoSocket() {
        assertThat(words(ServerRole.AGENT, Map.of("docker.tasks", "none")))
                .noneMatch(word -> word.contains("engine.sock"));
    }

    @Test
    void anImageOfOneServerAloneTakesItsFlagsAndThatOfZooKeeperNone() {
        Map<String, String> images = Map.of("docker.agent", "mesos/agent:1.11", "docker.zookeeper", "zookeeper:3.9");
        assertThat(words(ServerRole.AGENT, images))
                .endsWith("mesos/agent:1.11", "--port=5051", "--work=/nested/c/mesos-agent");
        assertThat(words(ServerRole.ZOOKEEPER, images)).endsWith("zookeeper:3.9");
    }

    @Test
    void settingsThatCannotBeMeantAreNamed() {
        assertRefused("docker.tasks", "podman", "is none of socket, dind, none");
        assertRefused("docker.binds", "data", "is no absolute path");
        assertRefused("docker.serverCpus", "many", "is no number of cpus");
        assertRefused("docker.serverMemory", "1", "is no number from 64");
    }

    private static void assertRefused(String setting, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words(ServerRole.AGENT, Map.of(setting, value)))
                .withMessageContaining("camelmesos.cluster." + setting + ": '" + value + "' " + message);
    }

    private static List<String> words(ServerRole role, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>();
        settings.forEach((name, value) -> all.put("camelmesos.cluster." + name, value));
        DockerSettings docker = DockerSettings.of(ClusterSettings.of(all), "unix:///run/engine.sock");
        Optional<ClusterResources> size =
                role == ServerRole.AGENT ? Optional.of(new ClusterResources(1.5, 1024, 100)) : Optional.empty();
        ServerOrder order = new ServerOrder(
                "c",
                role,
                role.command(),
                size,
                Optional.empty(),
                place -> List.of("--port=" + place.port(), "--work=" + place.directory()));
        return new ContainerOptions(docker, "ledger", "1000:1000", "998")
                .of(order, DIRECTORY, Optional.of("172.18.255.254"));
    }
}
