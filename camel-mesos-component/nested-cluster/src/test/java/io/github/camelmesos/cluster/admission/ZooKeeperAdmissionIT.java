package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.ledger.ZooKeeperLedger;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ZooKeeperAdmissionIT extends AdmissionPropertyTest {

    @TempDir
    Path directory;

    private EmbeddedZooKeeper server;

    @BeforeEach
    void startServer() throws Exception {
        server = EmbeddedZooKeeper.start(new ZooKeeperSettings(directory, "127.0.0.1", 0));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    Ledger open() {
        return new ZooKeeperLedger(
                new ZkUrl(server.connectString(), "/quota"),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Clock.systemUTC());
    }
}
