package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import io.github.camelmesos.chronos.scheduler.core.JobObserver;
import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import io.github.camelmesos.chronos.scheduler.core.ThreadEventLoop;
import io.github.camelmesos.chronos.scheduler.store.MemoryJobStore;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The bundled scheduler with its REST API, but without ZooKeeper and Mesos: jobs stay queued. */
public final class LocalScheduler implements AutoCloseable {

    private final SchedulerCore core;
    private final ChronosHttpServer http;
    private final SchedulerApi api;
    private final String leader;

    /** A leader. */
    public LocalScheduler() throws IOException {
        this(HttpConfig.LOCAL, null);
    }

    /**
     * @param leader {@code host:port} of another one that leads, null if this one does
     */
    public LocalScheduler(HttpConfig config, String leader) throws IOException {
        core = new SchedulerCore(
                new ThreadEventLoop("test-scheduler"),
                new MemoryJobStore(),
                CoreSettings.DEFAULT,
                JobObserver.NONE,
                cause -> {
                    throw new AssertionError(cause);
                });
        http = new ChronosHttpServer(config);
        this.leader = leader;
        api = new SchedulerApi(new Election(), JobDefaults.CHRONOS);
        http.start(api);
    }

    public URI url() {
        return URI.create("http://" + authority());
    }

    public String authority() {
        return "127.0.0.1:" + http.port();
    }

    @Override
    public void close() {
        http.close();
        core.close();
        api.close();
    }

    private final class Election implements Leaders {

        @Override
        public boolean isLeading() {
            return leader == null;
        }

        @Override
        public boolean isRegistered() {
            return false;
        }

        @Override
        public CompletableFuture<SchedulerCore> core() {
            return CompletableFuture.completedFuture(core);
        }

        @Override
        public Optional<String> leader() {
            return Optional.of(leader == null ? authority() : leader);
        }

        @Override
        public Optional<String> otherLeader() {
            return Optional.ofNullable(leader);
        }
    }
}
