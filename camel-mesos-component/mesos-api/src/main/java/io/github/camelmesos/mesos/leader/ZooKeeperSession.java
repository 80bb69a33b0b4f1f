package io.github.camelmesos.mesos.leader;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.ACLProvider;
import org.apache.curator.framework.state.SessionConnectionStateErrorPolicy;
import org.apache.curator.retry.BoundedExponentialBackoffRetry;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.client.ZKClientConfig;
import org.apache.zookeeper.data.ACL;

/** How sessions with ZooKeeper are opened here. */
public final class ZooKeeperSession {
    private static final int CONNECT_TIMEOUT_MILLIS = 5000;

    private ZooKeeperSession() {}

    /** A started client; it connects in the background and again after every loss. The caller closes it.
     * Leadership held through it ends with the session, not with the connection. */
    public static CuratorFramework start(String connectString, Duration sessionTimeout) {
        return start(connectString, sessionTimeout, Optional.empty());
    }

    /**
     * The same, of somebody who says who he is: what he makes can be read and written by him only.
     *
     * @param credentials empty for nobody in particular, whose nodes are everybody's
     */
    public static CuratorFramework start(
            String connectString, Duration sessionTimeout, Optional<ZooKeeperCredentials> credentials) {
        CuratorFrameworkFactory.Builder builder = CuratorFrameworkFactory.builder();
        credentials.ifPresent(
                own -> builder.authorization("digest", own.bytes()).aclProvider(new OwnersOnly()));
        CuratorFramework client = builder.connectString(connectString)
                .sessionTimeoutMs((int) sessionTimeout.toMillis())
                .connectionTimeoutMs((int) Math.min(CONNECT_TIMEOUT_MILLIS, sessionTimeout.toMillis()))
                .retryPolicy(new BoundedExponentialBackoffRetry(50, 2000, 20))
                .connectionStateErrorPolicy(new SessionConnectionStateErrorPolicy())
                .zkClientConfig(isSecured() ? new ZKClientConfig() : new PlainConfig())
                .dontUseContainerParents()
                .build();
        client.start();
        return client;
    }

    /**
     * Closes a client without waiting: ZooKeeper's own client sleeps for 100 ms when it closes its socket. The session is
     * ended first.
     */
    public static void closeInBackground(CuratorFramework client) {
        Thread thread = new Thread(client::close, "zookeeper-session-close");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whoever makes a node can do everything with it, and nobody else anything. */
    private static final class OwnersOnly implements ACLProvider {
        @Override
        public List<ACL> getDefaultAcl() {
            return ZooDefs.Ids.CREATOR_ALL_ACL;
        }

        @Override
        public List<ACL> getAclForPath(String path) {
            return ZooDefs.Ids.CREATOR_ALL_ACL;
        }
    }

    private static boolean isSecured() {
        return Boolean.getBoolean(ZKClientConfig.SECURE_CLIENT)
                || System.getProperty("java.security.auth.login.config") != null;
    }

    /**
     * Neither TLS nor SASL. The client's usual configuration loads all of TLS to ask for the names of its properties, which
     * was measured as 110 of the 130 ms of cpu that a first connection costs.
     */
    private static final class PlainConfig extends ZKClientConfig {
        @Override
        protected void handleBackwardCompatibility() {
            setProperty(ENABLE_CLIENT_SASL_KEY, "false");
        }
    }
}
