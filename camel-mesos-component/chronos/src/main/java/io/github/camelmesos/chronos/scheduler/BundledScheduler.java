package io.github.camelmesos.chronos.scheduler;

import io.github.camelmesos.chronos.scheduler.core.JobObserver;
import io.github.camelmesos.chronos.scheduler.framework.MesosConfig;
import io.github.camelmesos.chronos.scheduler.http.ChronosHttpServer;
import io.github.camelmesos.chronos.scheduler.http.HttpConfig;
import io.github.camelmesos.chronos.scheduler.http.SchedulerApi;
import io.github.camelmesos.chronos.scheduler.leader.Leadership;
import io.github.camelmesos.chronos.scheduler.notification.HttpNotifier;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.curator.framework.CuratorFramework;

/**
 * A running scheduler. It answers as Chronos does, see DIFFERENCES.md of this module for where it does not.
 *
 * <p>Several on the same ZooKeeper path elect one leader; the others let it answer and take over when it is gone.
 */
public final class BundledScheduler implements AutoCloseable {

    private final CuratorFramework client;
    private final MasterLocator masters;
    private final HttpNotifier notifier;
    private final Leadership leadership;
    private final SchedulerApi api;
    private final ChronosHttpServer http;
    private final URI url;

    private BundledScheduler(SchedulerConfig config, CuratorFramework client, ChronosHttpServer http) {
        this.http = http;
        this.url = url(config.http(), http.port());
        this.client = client;
        this.masters = masters(config);
        this.notifier = config.notification() == null ? null : new HttpNotifier(config.notification());
        JobObserver observer = notifier == null ? JobObserver.NONE : notifier;
        this.leadership =
                new Leadership(client, config.zkPath(), config.mesos(), config.core(), masters, observer, url);
        this.api = new SchedulerApi(leadership, config.defaults());
    }

    /**
     * Starts a scheduler. It answers at once; requests wait until it, or another one, leads.
     *
     * @throws IOException if its port cannot be bound
     */
    public static BundledScheduler start(SchedulerConfig config) throws IOException {
        CuratorFramework client = ZooKeeperSession.start(config.zkHosts(), config.zkTimeout());
        ChronosHttpServer http = null;
        try {
            http = new ChronosHttpServer(config.http());
            BundledScheduler scheduler = new BundledScheduler(config, client, http);
            scheduler.leadership.join();
            http.start(scheduler.api);
            return scheduler;
        } catch (IOException | RuntimeException e) {
            if (http != null) {
                http.close();
            }
            ZooKeeperSession.closeInBackground(client);
            throw e;
        }
    }

    private MasterLocator masters(SchedulerConfig config) {
        MesosConfig mesos = config.mesos();
        if (!mesos.master().startsWith("zk://")) {
            String master = mesos.master().contains("://") ? mesos.master() : "http://" + mesos.master();
            return new FixedMasterLocator(URI.create(master), HttpSettings.DEFAULTS);
        }
        ZkUrl zk = ZkUrl.parse(mesos.master());
        return zk.connectString().equals(config.zkHosts())
                ? ZooKeeperMasterLocator.using(client, zk.path())
                : ZooKeeperMasterLocator.connect(zk, mesos.sessionTimeout());
    }

    private static URI url(HttpConfig config, int port) {
        String host = config.hostname().contains(":") ? "[" + config.hostname() + "]" : config.hostname();
        return URI.create("http://" + host + ":" + port);
    }

    /** Where the REST API is. */
    public URI url() {
        return url;
    }

    /** Whether this scheduler leads and is registered at the master. */
    public boolean isRegistered() {
        return leadership.isRegistered();
    }

    /**
     * Waits until this scheduler leads and is registered at the master.
     *
     * @throws TimeoutException if that takes longer
     * @throws IOException if it never will, for instance since the state in ZooKeeper is not its own
     */
    public void awaitRegistered(Duration timeout) throws InterruptedException, TimeoutException, IOException {
        try {
            leadership.firstRegistration().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new TimeoutException(
                    "the scheduler at " + url + " was not registered at a master within " + timeout.toMillis() + " ms");
        }
    }

    /** Ends the framework, which kills its tasks, and stops. Jobs stay in ZooKeeper. */
    public void teardown() throws InterruptedException {
        leadership.teardown();
        close();
    }

    /** Stops. Tasks go on for the failover timeout, and the next scheduler on this state takes them over. */
    @Override
    public void close() {
        http.close();
        leadership.close();
        api.close();
        masters.close();
        ZooKeeperSession.closeInBackground(client);
        if (notifier != null) {
            notifier.close();
        }
    }
}
