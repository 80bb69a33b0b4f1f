package io.github.camelmesos.chronos.scheduler;

import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** ZooKeeper, a master and an agent in this JVM, for all tests of a class. */
public final class EmbeddedCluster implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private static final Duration SESSION = Duration.ofSeconds(4);

    private final String resources;
    private Path directory;
    private int zooKeeperPort;
    private EmbeddedZooKeeper zooKeeper;
    private EmbeddedMaster master;
    private EmbeddedAgent agent;

    /** A cluster whose agent has these resources, written as for {@code --resources}. */
    public EmbeddedCluster(String resources) {
        this.resources = resources;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start(Files.createTempDirectory("chronos-it"));
    }

    /** Starts it; everything it writes is in the directory. */
    public void start(Path newDirectory) throws IOException, InterruptedException {
        directory = newDirectory;
        startZooKeeper();
        startMaster();
        agent = EmbeddedAgent.start(AgentSettings.of(zk(), directory.resolve("work"), Resources.parse(resources))
                .withKillGracePeriod(Duration.ofMillis(100))
                .withAttributes(Map.of("rack", "r1")));
    }

    /** Starts ZooKeeper, again with what it kept. */
    public void startZooKeeper() throws IOException, InterruptedException {
        zooKeeper = EmbeddedZooKeeper.start(new ZooKeeperSettings(directory.resolve("zk"), "127.0.0.1", zooKeeperPort));
        zooKeeperPort = zooKeeper.port();
    }

    /** Stops ZooKeeper; what it kept stays. */
    public void stopZooKeeper() {
        zooKeeper.close();
    }

    /** Starts a master that knows nothing. */
    public void startMaster() throws IOException {
        master = EmbeddedMaster.start(
                MasterSettings.DEFAULTS.withZk(zk(), SESSION).withAllocationInterval(Duration.ofMillis(50)));
    }

    /** Stops the master; tasks go on. */
    public void stopMaster() {
        master.close();
    }

    /** Where the master is. */
    public URI masterUrl() {
        return master.url();
    }

    private ZkUrl zk() {
        return ZkUrl.parse("zk://" + zooKeeper.connectString() + "/mesos");
    }

    /** {@code host:port} of ZooKeeper. */
    public String zkHosts() {
        return zooKeeper.connectString();
    }

    /** A session with ZooKeeper, for the caller to close. */
    public CuratorFramework zooKeeperClient() {
        return ZooKeeperSession.start(zkHosts(), SESSION);
    }

    /** A scheduler of this cluster with a path of its own in ZooKeeper. */
    public SchedulerConfig config(String zkPath) {
        return SchedulerConfig.local(zkHosts(), zk().toString())
                .withZkPath(zkPath)
                .withZkTimeout(SESSION);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Override
    public void close() {
        agent.close();
        master.close();
        zooKeeper.close();
    }
}
