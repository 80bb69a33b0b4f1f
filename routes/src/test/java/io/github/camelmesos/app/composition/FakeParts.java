package io.github.camelmesos.app.composition;

import io.github.camelmesos.app.settings.Settings;
import io.github.camelmesos.app.state.StateDirectory;
import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clusters and a launcher that only pretend: documents are read, nothing runs. Runs end when a test says so. */
@SuppressWarnings("overloads") // Of the two interfaces, which nobody else implements together.
public final class FakeParts implements NestedClusters, WorkflowLauncher {

    private final List<AccountLine> accounts = new CopyOnWriteArrayList<>();
    private final Map<String, Cluster> clusters = new ConcurrentHashMap<>();
    private final List<ClusterListener> clusterListeners = new CopyOnWriteArrayList<>();
    private final List<RunListener> runListeners = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<RunResult>> runs = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> readiness = CompletableFuture.completedFuture(null);

    /** The parts of an application whose state and configuration are below a directory. */
    public Composition below(Path directory) throws IOException {
        Path configuration = Files.createDirectories(directory.resolve("config"));
        Path state = Files.createDirectories(directory.resolve("state"));
        return new Composition(
                new StateDirectory(state.toRealPath(), Optional.empty()),
                Settings.read(configuration, Map.of()),
                this,
                this);
    }

    /** What was made, run and removed, in order. */
    public List<String> order() {
        return order;
    }

    /** Runs that have begun and not ended. */
    public List<String> running() {
        return List.copyOf(runs.keySet());
    }

    /** Clusters are ready only when this is done. */
    public void readyWhen(CompletableFuture<Void> ready) {
        readiness = ready;
    }

    /** Something happens in a run. */
    public void tell(RunEvent event) {
        runListeners.forEach(listener -> listener.on(event));
    }

    /** The cluster of a run waits, for this reason, until it is destroyed. */
    public void queue(String runId, String reason) {
        Cluster now = clusters.values().stream()
                .filter(cluster -> cluster.runId().equals(runId))
                .findFirst()
                .orElseThrow();
        Cluster waiting = new Cluster(
                now.id(),
                runId,
                now.tenant(),
                now.provider(),
                ClusterState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                now.since());
        boolean waits = now.state() == ClusterState.WAITING;
        clusters.put(now.id(), waiting);
        clusterListeners.forEach(listener -> {
            if (waits) {
                listener.progress(waiting, reason);
            } else {
                listener.changed(waiting);
            }
        });
    }

    /** Ends a run. */
    public void end(String runId, RunResult.Status status, Map<String, Object> outputs, String... errors) {
        runs.remove(runId).complete(new RunResult(runId, status, outputs, List.of(errors)));
    }

    @Override
    public SizedCluster size(ClusterRequest request) {
        return new SizedCluster(new ClusterShape(1, request.demand().biggest()), List.of());
    }

    @Override
    public AdmissionPreview preview(ClusterRequest request) {
        return new AdmissionPreview(AdmissionPreview.Outcome.GRANTED, 0, Optional.empty(), "all is free");
    }

    @Override
    public CompletableFuture<Cluster> create(ClusterRequest request) {
        order.add("create");
        show(cluster(request, ClusterState.PROVISIONING));
        CompletableFuture<Cluster> created = readiness.thenApply(ready -> show(cluster(request, ClusterState.READY)));
        return created;
    }

    @Override
    public CompletableFuture<Cluster> attachChronos(String id) {
        return CompletableFuture.completedFuture(clusters.get(id));
    }

    @Override
    public CompletableFuture<Cluster> scale(String id, int agents) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("not here"));
    }

    @Override
    public CompletableFuture<Void> destroy(String id) {
        order.add("destroy");
        clusters.remove(id);
        readiness.completeExceptionally(new ClusterDestroyedException(id));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<Cluster> status(String id) {
        return Optional.ofNullable(clusters.get(id));
    }

    @Override
    public List<Cluster> list() {
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
        clusterListeners.add(listener);
        return () -> clusterListeners.remove(listener);
    }

    @Override
    public PlannedRun plan(Submission submission) throws CwlException, IOException {
        order.add("plan");
        runListeners.forEach(
                listener -> listener.on(new RunEvent.StageEntered(submission.runId(), RunEvent.Stage.PLANNING, "")));
        return new PlannedRun(
                submission,
                new DocumentLoader(new Fetcher(FetchPolicy.LOCAL).below(submission.folders()))
                        .load(submission.process())
                        .process(),
                Map.of(),
                Ontology.NONE,
                new ClusterRequest(
                        "c-" + submission.runId(),
                        submission.runId(),
                        submission.tenant(),
                        Optional.empty(),
                        new Demand("step", new ClusterResources(1, 1, 1), OptionalInt.of(1)),
                        ClusterWish.NONE,
                        Optional.empty()),
                List.of(),
                List.of());
    }

    @Override
    public List<Problem> validate(URI process) {
        return List.of();
    }

    @Override
    public CompletableFuture<RunResult> run(PlannedRun run, Cluster cluster) {
        order.add("run");
        String runId = run.submission().runId();
        runListeners.forEach(listener -> listener.on(new RunEvent.StageEntered(runId, RunEvent.Stage.RUNNING, "")));
        return runs.computeIfAbsent(runId, id -> new CompletableFuture<>());
    }

    @Override
    public void cancel(String runId) {
        if (runs.containsKey(runId)) {
            end(runId, RunResult.Status.CANCELLED, Map.of());
        }
    }

    @Override
    public AutoCloseable listen(RunListener listener) {
        runListeners.add(listener);
        return () -> runListeners.remove(listener);
    }

    @Override
    public void close() {
        order.add("close");
        List.copyOf(runs.keySet()).forEach(this::cancel);
    }

    private Cluster show(Cluster cluster) {
        clusters.put(cluster.id(), cluster);
        clusterListeners.forEach(listener -> listener.changed(cluster));
        return cluster;
    }

    private static Cluster cluster(ClusterRequest request, ClusterState state) {
        return new Cluster(
                request.id(),
                request.runId(),
                request.tenant(),
                "fake",
                state,
                Optional.of(new ClusterShape(1, request.demand().biggest())),
                Optional.of(new ClusterEndpoints(
                        "127.0.0.1:1",
                        "zk://127.0.0.1:1/mesos",
                        URI.create("http://127.0.0.1:1"),
                        Optional.of(URI.create("http://127.0.0.1:2")))),
                Optional.empty(),
                Instant.now());
    }
}
