package io.github.camelmesos.embedded.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedZooKeeperIT {
    @TempDir
    Path dir;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        ZooKeeperSettings settings = new ZooKeeperSettings(dir, "127.0.0.1", 0);
        try (EmbeddedZooKeeper server = EmbeddedZooKeeper.start(settings);
                CuratorFramework client = client(server)) {
            client.create().creatingParentsIfNeeded().forPath("/a/b", "value".getBytes(StandardCharsets.UTF_8));
        }
        try (EmbeddedZooKeeper server = EmbeddedZooKeeper.start(settings);
                CuratorFramework client = client(server)) {
            assertThat(client.getData().forPath("/a/b"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("value");
        }
    }

    private static CuratorFramework client(EmbeddedZooKeeper server) {
        return ZooKeeperSession.start(server.connectString(), Duration.ofSeconds(10));
    }

    @Test
    void twoServersLiveInOneJvm(@TempDir Path other) throws Exception {
        try (EmbeddedZooKeeper first = EmbeddedZooKeeper.start(new ZooKeeperSettings(dir, "127.0.0.1", 0));
                EmbeddedZooKeeper second = EmbeddedZooKeeper.start(new ZooKeeperSettings(other, "127.0.0.1", 0));
                CuratorFramework client = client(second)) {
            assertThat(first.port()).isNotEqualTo(second.port());
            client.create().forPath("/only-second");
            try (CuratorFramework firstClient = client(first)) {
                assertThat(firstClient.checkExists().forPath("/only-second")).isNull();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsNamed(@TempDir Path other) throws Exception {
        try (EmbeddedZooKeeper first = EmbeddedZooKeeper.start(new ZooKeeperSettings(dir, "127.0.0.1", 0))) {
            assertThatThrownBy(() -> EmbeddedZooKeeper.start(new ZooKeeperSettings(other, "127.0.0.1", first.port())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port());
        }
    }
}
