package io.github.camelmesos.embedded.zookeeper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ServerCnxn;
import org.apache.zookeeper.server.ZKDatabase;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.apache.zookeeper.server.persistence.FileTxnLog;
import org.apache.zookeeper.server.persistence.FileTxnSnapLog;

/** A ZooKeeper server of its own, without admin server and JMX. */
public final class EmbeddedZooKeeper implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 1000;
    private static final int BACKLOG = 128;
    private static final long LOG_STEP_BYTES = 1024 * 1024;

    private final ZooKeeperSettings settings;
    private final Server server;
    private final Connections connections;

    private EmbeddedZooKeeper(ZooKeeperSettings settings, Server server, Connections connections) {
        this.settings = settings;
        this.server = server;
        this.connections = connections;
    }

    /**
     * Starts a server; it serves when this returns.
     *
     * @throws IOException when the directory cannot be used or the address not listened at
     */
    public static EmbeddedZooKeeper start(ZooKeeperSettings settings) throws IOException, InterruptedException {
        configureLibrary(settings);
        Files.createDirectories(settings.dataDir());
        FileTxnSnapLog log = new FileTxnSnapLog(
                settings.dataDir().toFile(), settings.dataDir().toFile());
        int tick = (int) settings.tickTime().toMillis();
        Server server = new Server(log, tick);
        Connections connections = newConnections();
        try {
            connections.configure(new InetSocketAddress(settings.host(), settings.port()), MAX_CONNECTIONS, BACKLOG);
            connections.startup(server);
        } catch (IOException e) {
            connections.shutdown();
            log.close();
            throw new IOException(
                    "ZooKeeper cannot listen at " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        return new EmbeddedZooKeeper(settings, server, connections);
    }

    /** ZooKeeper's constructor makes itself this JVM's handler of uncaught exceptions, which is not for it to decide. */
    private static Connections newConnections() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        try {
            return new Connections();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    /** ZooKeeper takes these from system properties. What the user has set there stays. */
    private static void configureLibrary(ZooKeeperSettings settings) {
        setUnlessSet("zookeeper.forceSync", settings.forceSync() ? "yes" : "no");
        // Digests compare the trees of several servers; this is one.
        setUnlessSet("zookeeper.digest.enabled", "false");
        setUnlessSet("zookeeper.admin.enableServer", "false");
        setUnlessSet("zookeeper.maxCnxns", Integer.toString(MAX_CONNECTIONS));
        setUnlessSet(NIOServerCnxnFactory.ZOOKEEPER_NIO_NUM_SELECTOR_THREADS, "1");
        setUnlessSet(NIOServerCnxnFactory.ZOOKEEPER_NIO_NUM_WORKER_THREADS, "0");
        FileTxnLog.setPreallocSize(LOG_STEP_BYTES);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    public int port() {
        return connections.getLocalPort();
    }

    /** {@code host:port}. */
    public String connectString() {
        return settings.host() + ":" + port();
    }

    /** Ends all sessions and lets go of port and files. The files stay. */
    @Override
    public void close() {
        connections.shutdown();
        server.shutdown(true);
    }

    /** Without JMX, and without metrics, which ask it: both together take longer to load than all the rest. */
    private static final class Server extends ZooKeeperServer {
        Server(FileTxnSnapLog log, int tick) {
            super(log, tick, -1, -1, BACKLOG, new ZKDatabase(log), "");
        }

        @Override
        protected void registerJMX() {}

        @Override
        protected void unregisterJMX() {}

        @Override
        protected void registerMetrics() {}

        @Override
        protected void unregisterMetrics() {}
    }

    private static final class Connections extends NIOServerCnxnFactory {
        @Override
        public void registerConnection(ServerCnxn connection) {}

        @Override
        public void unregisterConnection(ServerCnxn connection) {}
    }
}
