package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.admission.Application;
import io.github.camelmesos.cluster.ledger.Ledger;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.reaper.Activity;
import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.sizing.Sizing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clusters of this launcher: admitted through a ledger, made by providers. */
public final class ManagedClusters implements NestedClusters {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedClusters.class);
    private static final Duration LAST_EVENTS = Duration.ofSeconds(2);

    private final ClusterSettings settings;
    private final Surroundings around;
    private final Reaping reaping;
    private final Upkeep upkeep;
    private final QueueWatch queue;
    private final ExecutorService background = Threads.asManyAsNeeded("clusters");
    private final ScheduledThreadPoolExecutor timers = Threads.timers("cluster-timers");
    private final Map<String, ClusterLife> lives = new ConcurrentHashMap<>();
    private final AtomicBoolean reaped = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Starts nothing yet.
     *
     * @param quotas asked anew for every admission
     * @param ledger closed with this
     * @param providers closed with this
     */
    public ManagedClusters(
            ClusterSettings settings, Supplier<Quotas> quotas, Ledger ledger, Providers providers, Clock clock) {
        this.settings = settings;
        providers.all().forEach(provider -> provider.onLoss(this::lost));
        Admission admission = new Admission(ledger, quotas, settings.patience(), clock);
        Activity activity = Activity.ofMasters();
        Duration leeway = settings.adoptsClusters() ? settings.lease() : Duration.ZERO;
        Reaper reaper = new Reaper(ledger, providers, clock, leeway);
        this.reaping = new Reaping(
                reaper, new OverdueClusters(ledger, providers, quotas, reaper, activity, settings.grace(), clock));
        this.queue = new QueueWatch(admission, ledger, reaping, background, timers, settings.recheckInterval());
        this.around = new Surroundings(
                quotas,
                ledger,
                admission,
                providers,
                new ClusterEvents(),
                timers,
                queue::start,
                background,
                settings.destroyTimeout(),
                clock);
        this.upkeep = new Upkeep(settings, around, activity, lives, background, reaping);
    }

    private void lost(String id, ProvisioningException reason) {
        Optional.ofNullable(lives.get(id)).ifPresent(life -> life.lost(reason));
    }

    @Override
    public void prepare() {
        around.providers().prepare();
    }

    @Override
    public SizedCluster size(ClusterRequest request) throws AdmissionException {
        around.providers().named(request.provider());
        return new Sizing(around.quotas().get()).size(request.tenant(), request.demand(), request.wish());
    }

    @Override
    public CompletableFuture<Cluster> create(ClusterRequest request) {
        if (!settings.adoptsClusters()) {
            return make(request);
        }
        CompletableFuture<Optional<Cluster>> adopted = new CompletableFuture<>();
        background.execute(() -> {
            try {
                adopted.complete(reaping.reaper().adopt(request.runId()).map(this::goOn));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                adopted.completeExceptionally(e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Whether run {} has a cluster cannot be seen: {}", request.runId(), e.getMessage());
                adopted.complete(Optional.empty());
            }
        });
        return adopted.thenCompose(
                cluster -> cluster.map(CompletableFuture::completedFuture).orElseGet(() -> make(request)));
    }

    private CompletableFuture<Cluster> make(ClusterRequest request) {
        ClusterProvider provider;
        try {
            provider = around.providers().named(request.provider());
        } catch (AdmissionException e) {
            return CompletableFuture.failedFuture(e);
        }
        ClusterLife life = new ClusterLife(request, provider, around, () -> forget(request.id()));
        if (lives.putIfAbsent(request.id(), life) != null) {
            return CompletableFuture.failedFuture(
                    new ProvisioningException("there is a cluster " + request.id() + " already"));
        }
        if (closed.get()) {
            lives.remove(request.id(), life);
            return CompletableFuture.failedFuture(
                    new ProvisioningException("no cluster " + request.id() + ": the launcher is closing"));
        }
        CompletableFuture<Cluster> created = life.create();
        upkeep.start();
        reapOnce();
        return created;
    }

    /** What dead launchers left is cleared away beside the first cluster being made. */
    private void reapOnce() {
        if (reaped.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    reaping.everything();
                    around.admission().review();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("What launchers that died left cannot be removed: {}", e.getMessage());
                }
            });
        }
    }

    private Cluster goOn(Reaper.Adopted adopted) {
        String id = adopted.entry().cluster();
        ClusterProvider provider =
                around.providers().find(adopted.entry().provider()).orElseThrow();
        ClusterLife life = ClusterLife.adopted(adopted, provider, around, () -> forget(id));
        lives.put(id, life);
        upkeep.start();
        reapOnce();
        return life.now();
    }

    @Override
    public AdmissionPreview preview(ClusterRequest request) throws AdmissionException, IOException {
        String provider = around.providers().named(request.provider()).name();
        Application application =
                Applications.of(request, provider, around.quotas().get());
        return around.admission().preview(application);
    }

    @Override
    public void keepWatch() {
        upkeep.start();
        reapOnce();
    }

    private void forget(String id) {
        lives.remove(id);
        background.execute(() -> {
            try {
                around.admission().review();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public CompletableFuture<Cluster> attachChronos(String id) {
        return with(id, ClusterLife::attachChronos);
    }

    @Override
    public CompletableFuture<Cluster> scale(String id, int agents) {
        return with(id, life -> life.scale(agents));
    }

    private CompletableFuture<Cluster> with(String id, Function<ClusterLife, CompletableFuture<Cluster>> action) {
        ClusterLife life = lives.get(id);
        return life == null ? CompletableFuture.failedFuture(new NoSuchClusterException(id)) : action.apply(life);
    }

    @Override
    public CompletableFuture<Void> destroy(String id) {
        ClusterLife life = lives.get(id);
        return life == null ? CompletableFuture.completedFuture(null) : life.destroy();
    }

    @Override
    public Optional<Cluster> status(String id) {
        return Optional.ofNullable(lives.get(id)).map(ClusterLife::now);
    }

    @Override
    public List<Cluster> list() {
        return lives.values().stream().map(ClusterLife::now).toList();
    }

    @Override
    public void account(RunUse use) throws IOException, InterruptedException {
        around.ledger().transact(draft -> {
            draft.account(use);
            return null;
        });
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return around.ledger().accounts(query, around.clock().instant());
    }

    @Override
    public AutoCloseable listen(ClusterListener listener) {
        return around.events().add(listener);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            destroyAll();
            queue.close();
            timers.shutdownNow();
            around.events().close(LAST_EVENTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            background.shutdownNow();
            around.providers().close();
            closeLedger();
        }
    }

    private void destroyAll() throws InterruptedException {
        CompletableFuture<?>[] all =
                lives.values().stream().map(ClusterLife::destroy).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(settings.closeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn(
                    "Not all clusters could be destroyed, the next launcher will do it: {}",
                    String.join(", ", lives.keySet()));
        }
    }

    private void closeLedger() {
        try {
            around.ledger().close();
        } catch (IOException e) {
            LOG.warn("The ledger cannot be closed: {}", e.getMessage());
        }
    }
}
