package io.github.camelmesos.camel.fake;

import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clusters that are records only. What was asked of them is kept; creation can be made to wait or to fail. */
public final class FakeClusters implements NestedClusters {

    public static final String CHRONOS = "http://127.0.0.1:4400";

    private final List<AccountLine> accounts = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<ClusterRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Cluster> clusters = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Cluster>> waiting = new ConcurrentHashMap<>();
    private final List<ClusterListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean creationWaits;
    private volatile Exception creationFails;
    private volatile boolean broken;

    /** From now on clusters are not ready before {@link #ready}. */
    public void makeCreationWait() {
        creationWaits = true;
    }

    public void makeCreationFail(Exception failure) {
        creationFails = failure;
    }

    /** From now on nothing can be asked. */
    public void breakDown() {
        broken = true;
    }

    public void ready(String id) {
        waiting.remove(id).complete(put(id, ClusterState.READY));
    }

    /** What was asked, such as {@code create run-1}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public List<ClusterRequest> requests() {
        return List.copyOf(requests);
    }

    public int listeners() {
        return listeners.size();
    }

    public Cluster put(String id, ClusterState state) {
        Cluster cluster = new Cluster(
                id,
                "run-of-" + id,
                "biology",
                "fake",
                state,
                Optional.of(new ClusterShape(2, new ClusterResources(2, 1024, 1024))),
                Optional.of(new ClusterEndpoints(
                        "127.0.0.1:2181",
                        "zk://127.0.0.1:2181/mesos",
                        URI.create("http://127.0.0.1:5050"),
                        Optional.empty())),
                Optional.empty(),
                Instant.EPOCH);
        clusters.put(id, cluster);
        return cluster;
    }

    public void tell(Cluster cluster) {
        listeners.forEach(listener -> listener.changed(cluster));
    }

    public void tell(Cluster cluster, String step) {
        listeners.forEach(listener -> listener.progress(cluster, step));
    }

    @Override
    public void prepare() {
        calls.add("prepare");
    }

    @Override
    public SizedCluster size(ClusterRequest request) {
        throw new UnsupportedOperationException("components do not ask for sizes");
    }

    @Override
    public AdmissionPreview preview(ClusterRequest request) {
        throw new UnsupportedOperationException("components do not ask what would be");
    }

    @Override
    public CompletableFuture<Cluster> create(ClusterRequest request) {
        calls.add("create " + request.id());
        requests.add(request);
        if (creationFails != null) {
            return CompletableFuture.failedFuture(creationFails);
        }
        if (creationWaits) {
            put(request.id(), ClusterState.WAITING);
            return waiting.computeIfAbsent(request.id(), id -> new CompletableFuture<>());
        }
        return CompletableFuture.completedFuture(put(request.id(), ClusterState.READY));
    }

    @Override
    public CompletableFuture<Cluster> attachChronos(String id) {
        calls.add("attach " + id);
        return attachChronos(id, CHRONOS);
    }

    /** Without being asked to. */
    public CompletableFuture<Cluster> attachChronos(String id, String url) {
        Cluster cluster = clusters.computeIfPresent(
                id,
                (key, c) -> new Cluster(
                        c.id(),
                        c.runId(),
                        c.tenant(),
                        c.provider(),
                        c.state(),
                        c.shape(),
                        c.endpoints().map(endpoints -> endpoints.withChronos(URI.create(url))),
                        c.reason(),
                        c.since()));
        return cluster == null
                ? CompletableFuture.failedFuture(new NoSuchClusterException(id))
                : CompletableFuture.completedFuture(cluster);
    }

    @Override
    public CompletableFuture<Cluster> scale(String id, int agents) {
        calls.add("scale " + id + " " + agents);
        Cluster cluster = clusters.get(id);
        return cluster == null
                ? CompletableFuture.failedFuture(new NoSuchClusterException(id))
                : CompletableFuture.completedFuture(cluster);
    }

    @Override
    public CompletableFuture<Void> destroy(String id) {
        calls.add("destroy " + id);
        clusters.remove(id);
        CompletableFuture<Cluster> creation = waiting.remove(id);
        if (creation != null) {
            creation.completeExceptionally(new ProvisioningException("cluster " + id + " was destroyed"));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<Cluster> status(String id) {
        return Optional.ofNullable(clusters.get(id));
    }

    @Override
    public List<Cluster> list() {
        if (broken) {
            throw new IllegalStateException("the ledger cannot be read");
        }
        return List.copyOf(clusters.values());
    }

    @Override
    public void account(RunUse use) {
        accounts.add(use);
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) {
        return accounts.stream().filter(query::matches).toList();
    }

    @Override
    public AutoCloseable listen(ClusterListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
