package io.github.camelmesos.chronos.scheduler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientContract;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client's contract with the whole scheduler, on ZooKeeper and Mesos. */
class BundledSchedulerClientIT extends ChronosClientContract {

    @RegisterExtension
    static final EmbeddedCluster CLUSTER = new EmbeddedCluster("cpus:1;mem:1024;disk:1000");

    private SchedulerConfig config;
    private BundledScheduler scheduler;
    private ChronosClient client;

    @BeforeEach
    void start(TestInfo test) throws IOException {
        config = CLUSTER.config("/" + test.getTestMethod().orElseThrow().getName());
        scheduler = BundledScheduler.start(config);
        client = new ChronosClient(ChronosClientSettings.of(scheduler.url()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        scheduler.teardown();
    }

    @Override
    protected ChronosClient client() {
        return client;
    }

    @Override
    protected void recorded(String... recordings) {}

    @Test
    void state_of_another_program_is_told_at_the_start() throws Exception {
        try (CuratorFramework zooKeeper = CLUSTER.zooKeeperClient()) {
            zooKeeper
                    .create()
                    .creatingParentsIfNeeded()
                    .forPath("/foreign/state/J_x", "protobuf".getBytes(StandardCharsets.UTF_8));
        }
        try (BundledScheduler other = BundledScheduler.start(config.withZkPath("/foreign"))) {
            assertThatThrownBy(() -> other.awaitRegistered(Duration.ofSeconds(20)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("/foreign/state/J_x");
        }
    }

    @Test
    void a_master_that_is_not_there_is_told_when_it_is_waited_for() throws Exception {
        SchedulerConfig lost = SchedulerConfig.local(CLUSTER.zkHosts(), "zk://" + CLUSTER.zkHosts() + "/nowhere")
                .withZkPath("/lost");
        try (BundledScheduler other = BundledScheduler.start(lost)) {
            assertThatThrownBy(() -> other.awaitRegistered(Duration.ofMillis(300)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("not registered at a master within 300 ms");
        }
    }
}
