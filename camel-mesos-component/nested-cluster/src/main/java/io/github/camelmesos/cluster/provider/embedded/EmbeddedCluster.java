package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.readiness.AgentsComplete;
import io.github.camelmesos.cluster.provider.readiness.MasterWatch;
import io.github.camelmesos.cluster.provider.readiness.Readiness;
import io.github.camelmesos.cluster.provider.readiness.SchedulerRegistered;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import io.github.camelmesos.mesos.operator.Task;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One cluster in this JVM: what has been started of it, and what is waited for. */
final class EmbeddedCluster {

    private static final Duration ZOOKEEPER_SESSION = Duration.ofSeconds(10);
    private static final String MASTERS_PATH = "/mesos";

    private final ClusterSpec spec;
    private final ClusterSettings settings;
    private final Servers servers;
    private final Parts parts = new Parts();
    private Optional<Background> starting = Optional.empty();
    private Optional<AgentGroup> agents = Optional.empty();
    private Optional<OperatorClient> operator = Optional.empty();
    private Optional<ZkUrl> masters = Optional.empty();

    EmbeddedCluster(ClusterSpec spec, ClusterSettings settings, Servers servers) {
        this.spec = spec;
        this.settings = settings;
        this.servers = servers;
    }

    /** ZooKeeper first; master and agents find each other through it, so they are started at once. */
    ClusterEndpoints start(Path directory, Consumer<String> progress) throws Exception {
        EmbeddedZooKeeper zooKeeper = parts.add(
                Role.ZOOKEEPER,
                EmbeddedZooKeeper.start(new ZooKeeperSettings(directory.resolve("zookeeper"), settings.address(), 0)));
        progress.accept("ZooKeeper serves at " + zooKeeper.connectString());
        ZkUrl url = new ZkUrl(zooKeeper.connectString(), MASTERS_PATH);
        masters = Optional.of(url);
        AgentGroup group = new AgentGroup(url, directory, spec.shape().agent(), servers, parts);
        agents = Optional.of(group);
        Background agentsStart = new Background(
                "agents-" + spec.id(), () -> group.startUpTo(spec.shape().agents()));
        starting = Optional.of(agentsStart);
        parts.add(Role.MASTER, servers.startMaster(url));
        ZooKeeperMasterLocator locator =
                parts.add(Role.LOCATOR, ZooKeeperMasterLocator.connect(url, ZOOKEEPER_SESSION));
        URI master = locator.leader(settings.masterTimeout()).url();
        progress.accept("master elected at " + master);
        operator = Optional.of(parts.add(Role.OPERATOR_CLIENT, new OperatorClient(locator, OperatorSettings.DEFAULTS)));
        agentsStart.await();
        await(new AgentsComplete(spec.shape()), settings.agentsTimeout(), progress);
        return new ClusterEndpoints(zooKeeper.connectString(), url.toString(), master, Optional.empty());
    }

    URI attachChronos(Consumer<String> progress) throws Exception {
        SchedulerPart scheduler = parts.add(Role.SCHEDULER, servers.startScheduler(masters.orElseThrow()));
        try {
            scheduler.awaitRegistered(settings.chronosTimeout());
            await(new SchedulerRegistered(scheduler.framework()), settings.chronosTimeout(), progress);
            return scheduler.url();
        } catch (Exception e) {
            parts.close(Role.SCHEDULER, scheduler);
            throw e;
        }
    }

    /** Agents without tasks go first. */
    void scale(int number, Consumer<String> progress) throws Exception {
        AgentGroup group = agents.orElseThrow();
        group.stopDownTo(number, tasksByAgent(operator.orElseThrow()));
        group.startUpTo(number);
        await(new AgentsComplete(new ClusterShape(number, spec.shape().agent())), settings.agentsTimeout(), progress);
    }

    /** Ends one agent, for tests. */
    void loseAnAgent() throws Exception {
        agents.orElseThrow().stopDownTo(spec.shape().agents() - 1, Map.of());
    }

    private static Map<URI, Long> tasksByAgent(OperatorClient operator) throws IOException {
        List<Task> tasks = operator.tasks();
        return operator.agents().stream().collect(Collectors.toMap(Agent::url, agent -> tasks.stream()
                .filter(task -> task.agentId().equals(agent.id()))
                .count()));
    }

    private void await(Readiness readiness, Duration timeout, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        try (MasterWatch watch = new MasterWatch(operator.orElseThrow())) {
            watch.await(readiness, timeout, progress);
        }
    }

    /** Stops all of it: framework, agents with their tasks, master, ZooKeeper. */
    void stop() throws Exception {
        if (starting.isPresent()) {
            starting.get().close();
        }
        parts.close();
    }
}
