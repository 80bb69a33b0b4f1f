package io.github.camelmesos.cluster.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.assembly.LauncherProcess;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every provider promises. */
@Timeout(60)
public abstract class ClusterProviderContractTest {

    private static final ClusterResources AGENT = new ClusterResources(0.7, 300, 500);

    @TempDir
    protected Path temporary;

    private final List<String> progress = new CopyOnWriteArrayList<>();
    private ClusterProvider provider;

    /** A provider of clusters of {@link #ledger}. */
    protected abstract ClusterProvider open() throws Exception;

    /** A provider whose clusters cannot get all of their agents. */
    protected abstract ClusterProvider openWithoutAgents() throws Exception;

    /** Makes a cluster in another launcher, which is killed when the cluster is ready and a task runs on it. */
    protected abstract void leaveBehind(ClusterSpec spec) throws Exception;

    /** Ends an agent of cluster {@code a} as if it had died. */
    protected abstract void loseAnAgent() throws Exception;

    /** Whether an agent that dies is replaced; else the others go on alone. */
    protected abstract boolean replacesAgents();

    /** Whether the number of agents can be changed. */
    protected boolean scales() {
        return true;
    }

    /** Waits until a task has ended that has written its process number to a file. */
    protected void awaitTaskEnd(Path pidFile) throws Exception {
        new TaskProcess(pidFile).awaitEnd();
    }

    /** Fails if there is any process, socket, directory or znode of a cluster. */
    protected abstract void assertNothingLeft(String id) throws Exception;

    @AfterEach
    void close() throws Exception {
        if (provider != null) {
            provider.destroy("a");
            provider.close();
        }
        stopSurroundings();
    }

    /** Stops what clusters of this kind need, when there are none any more. */
    protected void stopSurroundings() throws Exception {}

    @Test
    void makesAClusterInTheOrderOfDependenceAndTellsItsProgress() throws Exception {
        ClusterEndpoints endpoints = create(2);
        assertThat(progress.stream().filter(step -> step.startsWith("ZooKeeper ") || step.startsWith("master ")))
                .satisfiesExactly(step -> assertThat(step).startsWith("ZooKeeper "), step -> assertThat(step)
                        .startsWith("master "));
        assertThat(progress.get(progress.size() - 1)).startsWith("2 of 2 agents registered");
        try (MasterLocator locator =
                ZooKeeperMasterLocator.connect(ZkUrl.parse(endpoints.masters()), Duration.ofSeconds(10))) {
            assertThat(locator.leader(Duration.ofSeconds(10)).url()).isEqualTo(endpoints.master());
        }
        assertThat(endpoints.masters()).contains(endpoints.zooKeeper());
        assertThat(endpoints.chronos()).isEmpty();
    }

    @Test
    void theMasterHasExactlyTheQuota() throws Exception {
        ClusterEndpoints endpoints = create(3);
        List<Agent> agents = agents(endpoints);
        assertThat(agents).hasSize(3).allSatisfy(agent -> {
            assertThat(agent.total().cpus()).isEqualTo(AGENT.cpus());
            assertThat(agent.total().mem()).isEqualTo(AGENT.memoryMiB());
            assertThat(agent.total().disk()).isEqualTo(AGENT.diskMiB());
            assertThat(agent.total().ports().isEmpty()).isFalse();
        });
        Resources first = agents.get(0).total();
        Resources second = agents.get(1).total();
        assertThat(first.ports().minus(second.ports())).as("ports are disjoint").isEqualTo(first.ports());
    }

    @Test
    void jobsRunThroughChronos() throws Exception {
        create(1);
        URI chronos = provider.attachChronos("a", progress::add);
        assertThat(progress.get(progress.size() - 1)).startsWith("scheduler registered");
        Path output = temporary.resolve("output");
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(chronos))) {
            client.add(ChronosJob.oneShot("hello", "echo hello > " + output, new JobResources(0.5, 64, 10)));
            await().until(() -> client.summary().stream().anyMatch(job -> job.status() == JobStatus.SUCCESS));
        }
        assertThat(output).hasContent("hello");
    }

    @Test
    void goesOnWhenAnAgentIsLost() throws Exception {
        ClusterEndpoints endpoints = create(2);
        URI chronos = provider.attachChronos("a", progress::add);
        Set<AgentId> before = ids(endpoints);
        loseAnAgent();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Set<AgentId> now = ids(endpoints);
            return !now.containsAll(before) && now.size() == (replacesAgents() ? 2 : 1);
        });
        Path output = temporary.resolve("output");
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(chronos))) {
            client.add(ChronosJob.oneShot("after", "echo after > " + output, new JobResources(0.5, 64, 10)));
            await().until(() -> client.summary().stream().anyMatch(job -> job.status() == JobStatus.SUCCESS));
        }
        assertThat(output).hasContent("after");
    }

    @Test
    void scalesUpAndDownOrSaysThatItCannot() throws Exception {
        ClusterEndpoints endpoints = create(1);
        if (!scales()) {
            assertThatExceptionOfType(ProvisioningException.class)
                    .isThrownBy(() -> provider.scale("a", 3, progress::add))
                    .withMessageContaining("cluster a: ")
                    .withMessageContaining("cannot change the number of agents");
            assertThat(agents(endpoints)).hasSize(1);
            return;
        }
        provider.scale("a", 3, progress::add);
        assertThat(agents(endpoints)).hasSize(3);
        provider.scale("a", 1, progress::add);
        assertThat(agents(endpoints)).hasSize(1);
        provider.scale("a", 2, progress::add);
        assertThat(agents(endpoints)).hasSize(2);
    }

    @Test
    void destroysTwiceAndLeavesNothing() throws Exception {
        create(2);
        provider.attachChronos("a", progress::add);
        assertThat(provider.discover()).containsExactly("a");
        provider.destroy("a");
        assertNothingLeft("a");
        assertThat(provider.discover()).isEmpty();
        provider.destroy("a");
        provider.destroy("never-made");
    }

    @Test
    void destroysWithJobsRunning() throws Exception {
        create(1);
        URI chronos = provider.attachChronos("a", progress::add);
        Path started = temporary.resolve("started");
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(chronos))) {
            client.add(
                    ChronosJob.oneShot("long", "echo $$ > " + started + "; sleep 1000", new JobResources(0.1, 32, 10)));
            await().until(() ->
                    Files.exists(started) && !Files.readString(started).isBlank());
        }
        provider.destroy("a");
        awaitTaskEnd(started);
        assertNothingLeft("a");
    }

    @Test
    void canBeInterruptedAtEveryStep() throws Exception {
        provider = open();
        for (String step : new String[] {"ZooKeeper", "master", "0 of 2", "2 of 2"}) {
            CountDownLatch reached = new CountDownLatch(1);
            Thread[] creator = new Thread[1];
            CompletableFuture<Object> end = new CompletableFuture<>();
            creator[0] = new Thread(() -> {
                try {
                    end.complete(provider.create(spec(2), said -> {
                        if (said.startsWith(step)) {
                            Thread.currentThread().interrupt();
                            reached.countDown();
                        }
                    }));
                } catch (ProvisioningException | InterruptedException e) {
                    end.complete(e);
                }
            });
            creator[0].start();
            Object outcome = end.get(20, TimeUnit.SECONDS);
            if (reached.getCount() == 0 && !step.equals("2 of 2")) {
                assertThat(outcome).as(step).isInstanceOf(InterruptedException.class);
            }
            provider.destroy("a");
            assertNothingLeft("a");
        }
    }

    @Test
    void namesWhatFailedAndLeavesNothingOfAHalfMadeCluster() throws Exception {
        provider = openWithoutAgents();
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> provider.create(spec(2), progress::add))
                .withMessageStartingWith("cluster a: ")
                .withMessageContaining("not ready after 1 ms");
        provider.destroy("a");
        assertNothingLeft("a");
    }

    @Test
    void refusesToChangeAClusterThatIsNotThere() throws Exception {
        provider = open();
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> provider.attachChronos("a", progress::add))
                .withMessageContaining("cluster a");
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> provider.scale("a", 2, progress::add))
                .withMessageContaining("cluster a");
    }

    @Test
    void findsAndRemovesWhatADeadLauncherLeft() throws Exception {
        leaveBehind(spec(1));
        provider = open();
        assertThat(provider.discover()).containsExactly("a");
        provider.destroy("a");
        assertThat(provider.discover()).isEmpty();
        assertNothingLeft("a");
    }

    @Test
    void takesOverWhatADeadLauncherLeftWhereThatGoesOn() throws Exception {
        leaveBehind(spec(1));
        provider = open();
        ClusterShape shape = new ClusterShape(1, LauncherProcess.SIZE);
        ClusterSpec left = new ClusterSpec("a", "run-a", "default", shape, ledger());
        Optional<ClusterEndpoints> adopted = provider.adopt(left);
        assertThat(adopted.isPresent()).isEqualTo(goesOnWithoutLauncher());
        if (adopted.isPresent()) {
            assertThat(agents(adopted.get())).hasSize(1);
            assertThat(provider.attachChronos("a", progress::add)).hasScheme("http");
        }
        provider.destroy("a");
        assertNothingLeft("a");
    }

    /** Whether clusters outlive their launcher, as {@link #open} has set them. */
    protected boolean goesOnWithoutLauncher() {
        return false;
    }

    private ClusterEndpoints create(int agents) throws Exception {
        provider = open();
        return provider.create(spec(agents), progress::add);
    }

    /** Identity of the ledger that all clusters of a test belong to: a directory that need not exist. */
    protected final String ledger() {
        return temporary.resolve("state").toString();
    }

    private ClusterSpec spec(int agents) {
        return new ClusterSpec("a", "run-a", "default", new ClusterShape(agents, AGENT), ledger());
    }

    private static Set<AgentId> ids(ClusterEndpoints endpoints) throws IOException {
        return agents(endpoints).stream().map(Agent::id).collect(Collectors.toSet());
    }

    private static List<Agent> agents(ClusterEndpoints endpoints) throws IOException {
        try (MasterLocator locator = new FixedMasterLocator(endpoints.master(), HttpSettings.DEFAULTS);
                OperatorClient client = new OperatorClient(locator, OperatorSettings.DEFAULTS)) {
            return client.agents();
        }
    }
}
