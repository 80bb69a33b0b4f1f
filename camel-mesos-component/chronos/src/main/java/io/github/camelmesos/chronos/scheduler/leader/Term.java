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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;

/** What a leader has while it leads: the state, the scheduler and the framework. */
final class Term implements AutoCloseable {

    private final ZooKeeperJobStore store;
    private final SchedulerCore core;
    private final FrameworkConnection connection;
    private final AtomicBoolean over;

    private Term(ZooKeeperJobStore store, SchedulerCore core, FrameworkConnection connection, AtomicBoolean over) {
        this.over = over;
        this.store = store;
        this.core = core;
        this.connection = connection;
    }

    /**
     * Reads the state and registers.
     *
     * @param onFailure told, once and not after the end of the term, that the state cannot be written any more
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
        AtomicBoolean over = new AtomicBoolean();
        Consumer<Throwable> onFirstFailure = cause -> {
            if (over.compareAndSet(false, true)) {
                onFailure.accept(cause);
            }
        };
        ZooKeeperJobStore store = new ZooKeeperJobStore(client, zkPath);
        List<StoredJob> jobs = store.load();
        Optional<String> frameworkId = store.frameworkId();
        SchedulerCore core =
                new SchedulerCore(new ThreadEventLoop("chronos-scheduler"), store, settings, observer, onFirstFailure);
        core.load(jobs, frameworkId.isPresent());
        FrameworkConnection connection =
                new FrameworkConnection(core, store, masters, mesos, frameworkId.orElse(null), url, onFirstFailure);
        connection.start();
        return new Term(store, core, connection, over);
    }

    SchedulerCore core() {
        return core;
    }

    FrameworkConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        over.set(true);
        connection.close();
        core.close();
        store.close();
    }
}
