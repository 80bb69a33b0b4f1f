package io.github.camelmesos.mesos.leader;

import java.time.Duration;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.state.SessionConnectionStateErrorPolicy;
import org.apache.curator.retry.BoundedExponentialBackoffRetry;

/** How sessions with ZooKeeper are opened here. */
public final class ZooKeeperSession {
    private static final int CONNECT_TIMEOUT_MILLIS = 5000;

    private ZooKeeperSession() {}

    /** A started client; it connects in the background and again after every loss. The caller closes it.
     * Leadership held through it ends with the session, not with the connection. */
    public static CuratorFramework start(String connectString, Duration sessionTimeout) {
        CuratorFramework client = CuratorFrameworkFactory.builder()
                .connectString(connectString)
                .sessionTimeoutMs((int) sessionTimeout.toMillis())
                .connectionTimeoutMs(CONNECT_TIMEOUT_MILLIS)
                .retryPolicy(new BoundedExponentialBackoffRetry(50, 2000, 20))
                .connectionStateErrorPolicy(new SessionConnectionStateErrorPolicy())
                .dontUseContainerParents()
                .build();
        client.start();
        return client;
    }
}
