package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import java.io.IOException;

/** A ZooKeeper server. */
public final class ZooKeeperRole {
    private ZooKeeperRole() {}

    /**
     * Starts a server with {@code --data_dir=… --port=… --ip=…}, or with the path of a {@code zoo.cfg}.
     *
     * @throws FlagException when a flag is wrong
     * @throws IOException when it cannot listen or use its directory
     */
    public static EmbeddedZooKeeper start(String[] args) throws IOException, InterruptedException {
        return EmbeddedZooKeeper.start(ZooKeeperFlags.parse(args));
    }
}
