package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that die or hang, and are started again, also while others take every address that is free. */
@Timeout(180)
class DockerRestartIT {

    private static final String CLUSTER = "restarts";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path temporary;

    private final List<String> strangers = new ArrayList<>();
    private SupervisedProvider provider;

    @BeforeAll
    static void engine(@TempDir Path context) throws Exception {
        DockerEngine.require(context);
    }

    @AfterEach
    void destroy() throws Exception {
        for (String stranger : strangers) {
            DockerEngine.CLI.run(List.of("rm", "--force", stranger));
        }
        if (provider != null) {
            provider.destroy(CLUSTER);
            provider.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zookeeper", "chronos"})
    void aServerThatDiesComesBackAtItsAddressAlthoughOthersHaveStartedMeanwhile(String server) throws Exception {
        URI chronos = create();
        String name = "camel-mesos-" + CLUSTER + "-" + server;
        String before = address(name);

        DockerEngine.CLI.run(List.of("kill", "--signal", "KILL", name));
        startStrangers(4);

        await().atMost(PATIENCE).until(() -> address(name).equals(before));
        assertThat(strangers)
                .allSatisfy(stranger -> assertThat(address(stranger)).isNotEqualTo(before));
        assertRuns(chronos);
    }

    /** Its process lives, and its port takes connections: only who asks finds out. */
    @Test
    void aChronosThatHangsIsStartedAgainAtItsAddress() throws Exception {
        URI chronos = create(Map.of("camelmesos.cluster.timeout.chronosSilence", "2s"));
        String name = "camel-mesos-" + CLUSTER + "-chronos";
        String address = address(name);
        String start = start(name);

        DockerEngine.CLI.run(List.of("pause", name));

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !start(name).equals(start) && address(name).equals(address));
        assertRuns(chronos);
    }

    private static String start(String container) throws Exception {
        return DockerEngine.CLI.run(List.of("inspect", "--format", "{{.Id}} {{.State.StartedAt}}", container));
    }

    private URI create() throws Exception {
        return create(Map.of());
    }

    private URI create(Map<String, String> more) throws Exception {
        Map<String, String> all = new TreeMap<>(DockerEngine.settings(temporary.resolve("work"), temporary));
        all.putAll(more);
        ClusterSettings settings = ClusterSettings.of(all);
        String ledger = temporary.resolve("state").toString();
        provider = new SupervisedProvider(
                settings, new SupervisedSettings(1, 5), new DockerPlatform(settings, ledger, System.getenv()));
        ClusterShape shape = new ClusterShape(1, new ClusterResources(1, 128, 100));
        provider.create(new ClusterSpec(CLUSTER, "run-r", "default", shape, ledger), step -> {});
        return provider.attachChronos(CLUSTER, step -> {});
    }

    private void startStrangers(int number) throws Exception {
        for (int i = 1; i <= number; i++) {
            strangers.add("camel-mesos-stranger-" + i);
            DockerEngine.CLI.run(List.of(
                    "run",
                    "--detach",
                    "--init",
                    "--name",
                    "camel-mesos-stranger-" + i,
                    "--network",
                    "camel-mesos-" + CLUSTER,
                    DockerEngine.JOB_IMAGE,
                    "sleep",
                    "300"));
        }
    }

    private static String address(String container) throws Exception {
        return DockerEngine.CLI.run(
                List.of("inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", container));
    }

    private void assertRuns(URI url) throws Exception {
        Path done = temporary.resolve("done");
        try (ChronosClient chronos = new ChronosClient(ChronosClientSettings.of(url))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> chronos.add(
                            ChronosJob.oneShot("after", "echo yes > " + done, new JobResources(0.1, 32, 1))));
            await().atMost(PATIENCE).until(() -> Files.exists(done));
        }
    }
}
