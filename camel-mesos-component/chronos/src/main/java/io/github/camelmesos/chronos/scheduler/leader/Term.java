package io.github.camelmesos.chronos.scheduler.leader;

import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import io.github.camelmesos.chronos.scheduler.core.JobObserver;
import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import io.github.camelmesos.chronos.scheduler.core.ThreadEventLoop;
import io.github.camelmesos.chronos.scheduler.framework.FrameworkConnection;
import io.github.camelmesos.chronos.scheduler.framework.MesosConfig;
import io.github.camelmesos.chronos.scheduler.store.StoredJob;
import io.github.camelmesos.chronos.scheduler.store.ZooKeeperJobStore;
import io.github.camelmesos.mesos.leader.MasterLocator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;

/** What a leader has while it leads: the state, the scheduler and the framework. */
final class Term implements AutoCloseable {

    private final ZooKeeperJobStore store;
    private final SchedulerCore core;
    private final FrameworkConnection connection;

    private Term(ZooKeeperJobStore store, SchedulerCore core, FrameworkConnection connection) {
        this.store = store;
        this.core = core;
        this.connection = connection;
    }

    /**
     * Reads the state and registers.
     *
     * @throws io.github.camelmesos.chronos.scheduler.store.StoreException if the state cannot be read
     */
    static Term begin(
            CuratorFramework client,
            String zkPath,
            MasterLocator masters,
            MesosConfig mesos,
            CoreSettings settings,
            JobObserver observer,
            URI url,
            Consumer<Throwable> onFailure) {
        ZooKeeperJobStore store = new ZooKeeperJobStore(client, zkPath);
        List<StoredJob> jobs = store.load();
        Optional<String> frameworkId = store.frameworkId();
        SchedulerCore core =
                new SchedulerCore(new ThreadEventLoop("chronos-scheduler"), store, settings, observer, onFailure);
        core.load(jobs, frameworkId.isPresent());
        FrameworkConnection connection =
                new FrameworkConnection(core, store, masters, mesos, frameworkId.orElse(null), url);
        connection.start();
        return new Term(store, core, connection);
    }

    SchedulerCore core() {
        return core;
    }

    FrameworkConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        core.close();
        store.close();
    }
}
