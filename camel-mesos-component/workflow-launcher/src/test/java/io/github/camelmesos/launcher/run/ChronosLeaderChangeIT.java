package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.operator.Framework;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two schedulers on one cluster: the one that leads fails in the middle of a run, and the other one goes on with its framework. */
@Timeout(180)
class ChronosLeaderChangeIT {

    private static final int JOBS = 150;
    private static final int BEFORE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SCATTER = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {numbers: "int[]", trace: string}
            outputs: []
            steps:
              say:
                scatter: number
                in: {number: numbers, trace: trace}
                out: []
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'echo "$0" >> "$1"; sleep 0.1']
                  inputs:
                    number: {type: int, inputBinding: {position: 1}}
                    trace: {type: string, inputBinding: {position: 2}}
                  outputs: []
            """;

    @TempDir
    Path directory;

    private EmbeddedClusterFixture fixture;
    private PlannedRun plan;
    private Cluster cluster;
    private ClusterEndpoints endpoints;
    private SchedulerProcess leader;
    private SchedulerProcess follower;

    @BeforeEach
    void startTwoSchedulersOnOneCluster() throws Exception {
        fixture = new EmbeddedClusterFixture(directory, Optional.empty());
        Path workflow = Files.writeString(directory.resolve("scatter.cwl"), SCATTER);
        Map<String, Object> inputs = Map.of(
                "numbers",
                IntStream.rangeClosed(1, JOBS).boxed().toList(),
                "trace",
                Files.createFile(directory.resolve("trace")).toString());
        plan = fixture.launcher.plan(fixture.submission(
                workflow.toUri(), new JobOrderSource.Inline(inputs, workflow.toUri()), directory.resolve("out"), true));
        cluster = fixture.clusters
                .create(new ClusterRequest(
                        "two-at-a-time",
                        "run",
                        "default",
                        Optional.empty(),
                        plan.clusterRequest().demand(),
                        new ClusterWish(
                                OptionalDouble.of(2), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(1)),
                        Optional.empty()))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        endpoints = cluster.endpoints().orElseThrow();
        leader = scheduler("first", freePort());
        awaitLeader(leader, leader);
        follower = scheduler("second", freePort());
        awaitLeader(leader, follower);
    }

    private SchedulerProcess scheduler(String name, int port) throws IOException {
        return new SchedulerProcess(
                endpoints.zooKeeper(),
                endpoints.masters(),
                port,
                directory.resolve(name + ".log").toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws Exception {
        leader.kill();
        follower.kill();
        fixture.close();
    }

    @Test
    void aRunThatAsksTheFollowerGoesOnWhenThatTakesOver() throws Exception {
        CompletableFuture<RunResult> result = runBy(follower);
        String framework = framework().id().value();

        leader.kill();

        awaitLeader(follower, follower);
        assertEachJobRanOnce(result);
        assertThat(framework().id().value()).isEqualTo(framework);
    }

    @Test
    void aRunThatAsksTheLeaderGoesOnWhenThatComesBackAsAFollower() throws Exception {
        CompletableFuture<RunResult> result = runBy(leader);
        String framework = framework().id().value();

        leader.kill();
        awaitLeader(follower, follower);
        leader = scheduler("first", leader.url().getPort());

        assertEachJobRanOnce(result);
        awaitLeader(follower, leader);
        assertThat(framework().id().value()).isEqualTo(framework);
    }

    @Test
    void aLeaderThatWasPausedAndGoesOnDoesNotDisturbItsSuccessor() throws Exception {
        CompletableFuture<RunResult> result = runBy(follower);
        String framework = framework().id().value();

        leader.pause();
        awaitLeader(follower, follower);
        int ranBefore = begun();
        await().atMost(PATIENCE).until(() -> begun() > ranBefore);
        leader.goOn();

        assertEachJobRanOnce(result);
        awaitLeader(follower, leader);
        assertThat(framework().id().value()).isEqualTo(framework);
    }

    /** A run that has some of its jobs behind it, two running, and others on their way to the scheduler. */
    private CompletableFuture<RunResult> runBy(SchedulerProcess asked) {
        CompletableFuture<RunResult> result = fixture.launcher.run(plan, by(asked.url()));
        await().atMost(PATIENCE).until(() -> result.isDone() || begun() >= BEFORE);
        return result;
    }

    private Cluster by(URI chronos) {
        return new Cluster(
                cluster.id(),
                cluster.runId(),
                cluster.tenant(),
                cluster.provider(),
                cluster.state(),
                cluster.shape(),
                Optional.of(endpoints.withChronos(chronos)),
                cluster.reason(),
                cluster.since());
    }

    private int begun() throws IOException {
        return Files.readAllLines(directory.resolve("trace")).size();
    }

    private static void awaitLeader(SchedulerProcess expected, SchedulerProcess asked) {
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(asked.url()))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> client.leader().equals(expected.url().getAuthority()) && client.summary() != null);
        }
    }

    /** The only one that the master has. */
    private Framework framework() throws IOException {
        try (MasterLocator masters = new FixedMasterLocator(endpoints.master(), HttpSettings.DEFAULTS);
                OperatorClient master = new OperatorClient(masters, OperatorSettings.DEFAULTS)) {
            List<Framework> frameworks = master.frameworks();
            assertThat(frameworks).hasSize(1);
            return frameworks.get(0);
        }
    }

    private void assertEachJobRanOnce(CompletableFuture<RunResult> running) throws Exception {
        RunResult result = running.get(120, TimeUnit.SECONDS);
        assertThat(result.errors()).isEmpty();
        assertThat(Files.readAllLines(directory.resolve("trace")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, JOBS).mapToObj(String::valueOf).toList());
    }
}
