package io.github.camelmesos.chronos.scheduler.framework;

import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import io.github.camelmesos.chronos.scheduler.store.JobStore;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.scheduler.SchedulerClient;
import io.github.camelmesos.mesos.scheduler.SchedulerListener;
import io.github.camelmesos.mesos.scheduler.SchedulerSettings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler as a framework. It comes back under the id of its predecessor; if the master does not know that one any
 * more, as a new framework.
 */
public final class FrameworkConnection implements SchedulerListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkConnection.class);
    private static final int RETRY_SECONDS = 2;

    private final SchedulerCore core;
    private final JobStore store;
    private final MasterLocator locator;
    private final MesosConfig config;
    private final URI webui;
    private final Consumer<Throwable> onFailure;
    private final CompletableFuture<Void> firstRegistration = new CompletableFuture<>();
    private SchedulerClient client;
    private String keptId;
    private boolean closed;
    private volatile boolean registered;

    /**
     * @param keptId the id of the framework before, null if there was none
     * @param webui where people find the scheduler
     * @param onFailure told when the id cannot be kept: the scheduler must then be closed
     */
    public FrameworkConnection(
            SchedulerCore core,
            JobStore store,
            MasterLocator locator,
            MesosConfig config,
            String keptId,
            URI webui,
            Consumer<Throwable> onFailure) {
        this.core = core;
        this.store = store;
        this.locator = locator;
        this.config = config;
        this.keptId = keptId;
        this.webui = webui;
        this.onFailure = onFailure;
    }

    /** Begins to subscribe. */
    public synchronized void start() {
        if (!closed) {
            client = new SchedulerClient(locator, framework(), this, SchedulerSettings.DEFAULTS);
            client.start();
        }
    }

    private FrameworkInfo framework() {
        return new FrameworkInfo(
                config.user(),
                config.frameworkName(),
                Optional.ofNullable(keptId).map(FrameworkId::new),
                config.failoverTimeout(),
                config.checkpoint(),
                List.of(config.role()),
                List.of("MULTI_ROLE", "PARTITION_AWARE"),
                Optional.of(webui.getHost()),
                Optional.of(webui.toString()),
                Optional.empty(),
                Map.of());
    }

    /** Whether it is subscribed at present. */
    public boolean isRegistered() {
        return registered;
    }

    /** Completes when it has been subscribed once. */
    public CompletableFuture<Void> firstRegistration() {
        return firstRegistration;
    }

    /** The id is durable before any task runs under it: tasks of an id that is lost would be nobody's. */
    @Override
    public synchronized void subscribed(FrameworkId id, MasterInfo master) {
        SchedulerClient subscribed = client;
        boolean isNew = !id.value().equals(keptId);
        LOG.info("registered as framework {} at the master {}", id, master.url());
        keptId = id.value();
        whenKept(isNew ? store.keepFrameworkId(id.value()) : CompletableFuture.completedFuture(null), () -> {
            core.connected(new ClientDriver(subscribed), isNew);
            registered = true;
            firstRegistration.complete(null);
        });
    }

    private void whenKept(CompletableFuture<Void> kept, Runnable next) {
        kept.whenComplete((nothing, failure) -> {
            if (failure == null) {
                next.run();
            } else {
                onFailure.accept(failure);
            }
        });
    }

    @Override
    public void offers(List<Offer> offers) {
        core.offers(offers);
    }

    @Override
    public void rescinded(OfferId offer) {
        core.rescinded(offer);
    }

    @Override
    public void update(TaskStatus status) {
        core.update(status);
    }

    /** Also told to a scheduler whose successor has subscribed; it can keep no id any more, and ends. */
    @Override
    public synchronized void error(String message) {
        registered = false;
        core.disconnected();
        LOG.warn("the master refuses framework {}: {}; registering as a new one", keptId, message);
        client.close();
        keptId = null;
        Executor later = CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS);
        whenKept(store.keepFrameworkId(null), () -> later.execute(this::start));
    }

    @Override
    public void disconnected(Throwable cause) {
        registered = false;
        core.disconnected();
        LOG.info("not registered at a master: {}", cause.getMessage());
    }

    @Override
    public void callFailed(String call, IOException problem) {
        LOG.warn("{} did not reach the master: {}", call, problem.getMessage());
        if (call.equals("ACCEPT")) {
            core.callLost();
        }
    }

    /** Ends the framework: the master kills its tasks. Waits some seconds at most. */
    public void teardown() throws InterruptedException {
        SchedulerClient current;
        synchronized (this) {
            current = client;
        }
        if (current != null && registered) {
            try {
                current.teardown().get(RETRY_SECONDS, TimeUnit.SECONDS);
                store.keepFrameworkId(null).get(RETRY_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("the framework could not be ended: {}", e.getMessage());
            }
        }
    }

    /** Goes away; the master keeps the tasks for the failover timeout. */
    @Override
    public void close() {
        SchedulerClient current;
        synchronized (this) {
            closed = true;
            registered = false;
            current = client;
        }
        if (current != null) {
            current.close();
        }
    }
}
