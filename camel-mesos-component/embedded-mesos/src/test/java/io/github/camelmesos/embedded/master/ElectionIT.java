package io.github.camelmesos.embedded.master;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.ClusterState;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorListener;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masters that elect their leader in ZooKeeper, and those who follow it. */
class ElectionIT {
    private static final Duration SESSION = Duration.ofSeconds(4);

    @TempDir
    Path dir;

    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
    private EmbeddedZooKeeper zooKeeper;
    private ZkUrl zk;
    private EmbeddedMaster first;
    private ZooKeeperMasterLocator locator;

    @BeforeEach
    void start() throws Exception {
        zooKeeper = EmbeddedZooKeeper.start(new ZooKeeperSettings(dir.resolve("zk"), "127.0.0.1", 0));
        zk = ZkUrl.parse("zk://" + zooKeeper.connectString() + "/mesos");
        locator = ZooKeeperMasterLocator.connect(zk, SESSION);
        first = EmbeddedMaster.start(MasterSettings.DEFAULTS.withZk(zk, SESSION));
        assertThat(leader()).isEqualTo(first.info());
    }

    @AfterEach
    void stop() {
        transport.close();
        locator.close();
        first.close();
        zooKeeper.close();
    }

    private MasterInfo leader() throws IOException, InterruptedException {
        return locator.leader(Duration.ofSeconds(30));
    }

    private EmbeddedMaster second() throws Exception {
        EmbeddedMaster second = EmbeddedMaster.start(MasterSettings.DEFAULTS.withZk(zk, SESSION));
        eventually().until(() -> nodes().size() == 2);
        return second;
    }

    private List<String> nodes() throws Exception {
        try (CuratorFramework client = ZooKeeperSession.start(zooKeeper.connectString(), SESSION)) {
            return client.getChildren().forPath("/mesos");
        }
    }

    @Test
    void theLeaderIsPublishedAsMesosDoes() throws Exception {
        try (CuratorFramework client = ZooKeeperSession.start(zooKeeper.connectString(), SESSION)) {
            List<String> nodes = client.getChildren().forPath("/mesos");
            assertThat(nodes).hasSize(1).first().asString().matches("json\\.info_[0-9]{10}");
            String data = new String(client.getData().forPath("/mesos/" + nodes.get(0)), StandardCharsets.UTF_8);
            assertThat(data)
                    .contains("\"address\":{\"hostname\":\"localhost\",\"ip\":\"127.0.0.1\",\"port\":")
                    .contains("\"ip\":16777343")
                    .contains("\"id\":\"" + first.info().id() + "\"");
        }
    }

    @Test
    void aFollowerSendsEveryoneToTheLeader() throws Exception {
        try (EmbeddedMaster second = second()) {
            String leader = "//localhost:" + first.info().address().port();
            eventually().until(() -> transport
                    .exchange(second.url(), HttpRequest.get("/redirect"))
                    .header("Location")
                    .equals(Optional.of(leader)));
            HttpResponse answer = transport.exchange(
                    second.url(),
                    HttpRequest.postJson("/api/v1", "{\"type\":\"GET_STATE\"}".getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.header("Location")).contains(leader + "/api/v1");
            assertThat(transport
                            .exchange(second.url(), HttpRequest.get("/health"))
                            .status())
                    .isEqualTo(200);
            try (FixedMasterLocator fixed = new FixedMasterLocator(second.url(), HttpSettings.DEFAULTS)) {
                assertThat(fixed.leader(Duration.ofSeconds(5)).address().port())
                        .isEqualTo(first.info().address().port());
            }
        }
    }

    @Test
    void theNextMasterTakesOverWithAgentsFrameworksAndTasks() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (EmbeddedMaster second = second();
                EmbeddedAgent agent =
                        EmbeddedAgent.start(AgentSettings.of(zk, dir.resolve("work"), TestCluster.RESOURCES));
                OperatorClient operator = new OperatorClient(locator, OperatorSettings.DEFAULTS);
                var subscription = operator.subscribe(listener(heard));
                TestFramework framework = TestFramework.start(
                        locator, FrameworkInfo.named("test", "").withFailoverTimeout(Duration.ofMinutes(1)))) {
            framework.run("task", "sleep 1000");
            eventually().until(() -> framework.statesOf("task").contains(TaskState.TASK_RUNNING));
            String agentId = operator.agents().get(0).id().value();

            first.close();

            eventually().until(() -> leader().equals(second.info()));
            eventually()
                    .until(() -> framework.events().stream()
                                    .filter("subscribed"::equals)
                                    .count()
                            == 2);
            eventually().until(() -> operator.agents().size() == 1);
            assertThat(operator.agents().get(0).id().value()).isEqualTo(agentId);
            eventually().until(() -> operator.tasks().size() == 1);
            assertThat(operator.agents().get(0).allocated()).isEqualTo(TestFramework.SMALL);
            eventually().until(() -> heard.contains("subscribed again"));
            framework.client().kill(new TaskId("task"), Optional.empty());
            eventually().until(() -> framework.statesOf("task").contains(TaskState.TASK_KILLED));
        }
    }

    private static OperatorListener listener(List<String> heard) {
        return new OperatorListener() {
            @Override
            public void subscribed(ClusterState state, boolean again) {
                heard.add(again ? "subscribed again" : "subscribed");
            }

            @Override
            public void agentAdded(Agent agent) {
                heard.add("agent added");
            }
        };
    }

    @Test
    void everyoneWaitsForZooKeeperToComeBack() throws Exception {
        int port = zooKeeper.port();
        try (EmbeddedAgent agent =
                        EmbeddedAgent.start(AgentSettings.of(zk, dir.resolve("work"), TestCluster.RESOURCES));
                OperatorClient operator = new OperatorClient(locator, OperatorSettings.DEFAULTS)) {
            eventually().until(() -> operator.agents().size() == 1);
            zooKeeper.close();
            zooKeeper = EmbeddedZooKeeper.start(new ZooKeeperSettings(dir.resolve("zk"), "127.0.0.1", port));
            eventually()
                    .until(() ->
                            leader().equals(first.info()) && operator.agents().size() == 1);
            assertThat(agent.url()).isEqualTo(operator.agents().get(0).url());
        }
    }
}
