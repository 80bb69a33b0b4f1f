package io.github.camelmesos.cluster.provider.process;

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
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers of a cluster are killed with {@code kill -9}. */
@Timeout(90)
class ProcessSupervisionIT {

    @TempDir
    Path temporary;

    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private SupervisedProvider provider;

    @AfterEach
    void destroy() throws Exception {
        provider.destroy("s");
        assertThat(ProcessMark.ofCluster("s", ledger()).find()).isEmpty();
        provider.close();
    }

    @Test
    void aDeadChronosIsStartedAgainWhereItWasAndKnowsItsJobs() throws Exception {
        create(1, 5, Map.of());
        URI url = provider.attachChronos("s", step -> {});
        try (ChronosClient chronos = new ChronosClient(ChronosClientSettings.of(url))) {
            chronos.add(ChronosJob.oneShot("before", "true", new JobResources(0.1, 32, 10)));
            awaitSuccess(chronos, "before");
            kill("chronos");
            // Its session with ZooKeeper has to end before another one may lead.
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !chronos.summary()
                    .isEmpty());
            chronos.add(ChronosJob.oneShot("after", "true", new JobResources(0.1, 32, 10)));
            awaitSuccess(chronos, "after");
        }
        assertThat(lost).isNotDone();
    }

    @Test
    void aChronosThatHangsIsStartedAgain() throws Exception {
        create(1, 5, Map.of("camelmesos.cluster.timeout.chronosSilence", "2s"));
        URI url = provider.attachChronos("s", step -> {});
        List<Long> before = pids("chronos");
        for (Long pid : before) {
            new ProcessBuilder("kill", "-STOP", pid.toString()).start().waitFor();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> pids("chronos").stream().noneMatch(before::contains)
                        && !pids("chronos").isEmpty());
        try (ChronosClient chronos = new ChronosClient(ChronosClientSettings.of(url))) {
            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> chronos.add(ChronosJob.oneShot("after", "true", new JobResources(0.1, 32, 10))));
            awaitSuccess(chronos, "after");
        }
        assertThat(lost).isNotDone();
    }

    @Test
    void aDeadMasterIsStartedAgainAndHasItsAgentsAndTheScheduler() throws Exception {
        ClusterEndpoints endpoints = create(1, 5, Map.of());
        URI url = provider.attachChronos("s", step -> {});
        kill("mesos-master-1");
        awaitAgents(endpoints, true);
        try (ChronosClient chronos = new ChronosClient(ChronosClientSettings.of(url))) {
            chronos.add(ChronosJob.oneShot("after", "true", new JobResources(0.1, 32, 10)));
            awaitSuccess(chronos, "after");
        }
    }

    @Test
    void ofSeveralMastersAnotherOneTakesOver() throws Exception {
        ClusterEndpoints endpoints = create(2, 0, Map.of());
        kill(leader(endpoints));
        awaitAgents(endpoints, true);
    }

    @Test
    void aDeadZooKeeperIsStartedAgainWhereItWas() throws Exception {
        ClusterEndpoints endpoints = create(1, 5, Map.of());
        kill("zookeeper");
        awaitAgents(endpoints, false);
    }

    @Test
    void aServerWhoseGuardIsKilledDoesNotOutliveIt() throws Exception {
        create(1, 5, Map.of());
        List<Long> before = pids("mesos-master-1");
        ProcessHandle guard = ProcessMark.ofServer("s", "mesos-master-1", ledger()).find().stream()
                .filter(process -> process.info().command().orElse("").contains("sh"))
                .findFirst()
                .orElseThrow();
        guard.destroyForcibly();
        await().until(() -> pids("mesos-master-1").stream().noneMatch(before::contains)
                && !pids("mesos-master-1").isEmpty());
    }

    @Test
    void aClusterThatCannotBeRepairedIsReportedAsLost() throws Exception {
        create(1, 0, Map.of());
        kill("mesos-master-1");
        assertThat(lost.get(20, TimeUnit.SECONDS))
                .startsWith("cluster s is lost: mesos-master-1 has ended, and nothing is repaired after 0 times")
                .contains("status 137");
    }

    @Test
    void aServerThatCannotStartFailsTheClusterWithItsLastWords() {
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> create(
                        1,
                        1,
                        Map.of(
                                "camelmesos.cluster.process.master", "sh -c 'echo no such flag >&2; exit 3'",
                                "camelmesos.cluster.process.agent", "sh -c 'sleep 1000'")))
                .withMessageContaining("cluster s is lost: mesos-master-1 has ended")
                .withMessageContaining("status 3, no such flag");
    }

    @Test
    void installedMesosIsStartedWithItsOwnFlags() throws Exception {
        Path bin = Files.createDirectory(temporary.resolve("bin"));
        for (String command : List.of("mesos-master", "mesos-agent")) {
            Path file = Files.writeString(
                    bin.resolve(command),
                    "#!/bin/sh\necho \"$@\" > \"$0.flags\"\nexec " + String.join(" ", OwnServers.command(role(command)))
                            + " \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        create(1, 0, Map.of(), bin + ":" + System.getenv("PATH"));
        assertThat(bin.resolve("mesos-agent.flags"))
                .content()
                .contains(
                        "--docker_kill_orphans=false",
                        "--systemd_enable_support=false",
                        "--cgroups_root=camel-mesos/s/mesos-agent-1",
                        "--resources=cpus:0.5;mem:128;disk:100;ports:[");
        assertThat(bin.resolve("mesos-master.flags"))
                .content()
                .contains("--zk=zk://127.0.0.1:", "--quorum=1", "--allocation_interval=50ms");
    }

    private static ServerRole role(String command) {
        return ServerRole.ofCommand(command).orElseThrow();
    }

    private ClusterEndpoints create(int masters, int repairs, Map<String, String> properties) throws Exception {
        return create(masters, repairs, properties, System.getenv("PATH"));
    }

    private ClusterEndpoints create(int masters, int repairs, Map<String, String> properties, String path)
            throws Exception {
        Map<String, String> all = new TreeMap<>(properties);
        all.put("camelmesos.cluster.workDirectory", temporary.resolve("work").toString());
        all.put("camelmesos.cluster.logDirectory", temporary.resolve("logs").toString());
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.put("PATH", path);
        ClusterSettings settings = ClusterSettings.of(all);
        provider = new SupervisedProvider(
                settings,
                new SupervisedSettings(masters, repairs),
                new ProcessPlatform(settings, ledger(), environment));
        provider.onLoss((cluster, reason) -> lost.complete(reason.getMessage()));
        ClusterShape shape = new ClusterShape(1, new ClusterResources(0.5, 128, 100));
        return provider.create(new ClusterSpec("s", "run-s", "default", shape, ledger()), step -> {});
    }

    private String ledger() {
        return temporary.resolve("state").toString();
    }

    private void kill(String server) throws IOException {
        ProcessMark.ofServer("s", server, ledger()).find().stream()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private List<Long> pids(String server) throws IOException {
        return ProcessMark.ofServer("s", server, ledger()).find().stream()
                .map(ProcessHandle::pid)
                .toList();
    }

    private String leader(ClusterEndpoints endpoints) throws IOException {
        String log = Files.readString(temporary.resolve("logs/s/mesos-master-1.log"));
        return log.contains(endpoints.master().toString()) ? "mesos-master-1" : "mesos-master-2";
    }

    private static void awaitSuccess(ChronosClient chronos, String job) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> chronos.summary().stream()
                .anyMatch(each -> each.name().equals(job) && each.status() == JobStatus.SUCCESS));
    }

    /** A master that has just died may still be taken for the leader; then the next question fails. */
    private static void awaitAgents(ClusterEndpoints endpoints, boolean anotherMaster) throws Exception {
        try (MasterLocator locator =
                        ZooKeeperMasterLocator.connect(ZkUrl.parse(endpoints.masters()), Duration.ofSeconds(10));
                OperatorClient client = new OperatorClient(locator, OperatorSettings.DEFAULTS)) {
            await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> {
                URI now = locator.leader(Duration.ofSeconds(20)).url();
                return now.equals(endpoints.master()) != anotherMaster
                        && client.agents().stream().filter(Agent::active).count() == 1;
            });
        }
    }
}
