package io.github.camelmesos.camel.fake;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.RunResult.Status;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plans everything and runs nothing. Runs end at once with the outcome that was set, or when they are told to. */
public final class FakeLauncher implements WorkflowLauncher {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Submission> submissions = new CopyOnWriteArrayList<>();
    private final List<Cluster> clusters = new CopyOnWriteArrayList<>();
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<RunResult>> running = new ConcurrentHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private volatile Status outcome = Status.SUCCEEDED;
    private volatile boolean runsWait;
    private volatile boolean deafToCancel;
    private volatile CwlException planFails;

    public void makeRunsEndAs(Status status) {
        outcome = status;
    }

    /** From now on runs end only through {@link #end} or {@link #cancel}. */
    public void makeRunsWait() {
        runsWait = true;
    }

    public void makeCancelDoNothing() {
        deafToCancel = true;
    }

    public void makePlanFail(CwlException failure) {
        planFails = failure;
    }

    public void find(Problem problem) {
        problems.add(problem);
    }

    /** What was asked, such as {@code plan run-1}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The submission that was planned last. */
    public Submission planned() {
        return submissions.get(submissions.size() - 1);
    }

    /** The cluster that was run on last. */
    public Cluster ranOn() {
        return clusters.get(clusters.size() - 1);
    }

    public boolean isRunning(String runId) {
        return running.containsKey(runId);
    }

    public int listeners() {
        return listeners.size();
    }

    public void end(String runId, Status status) {
        running.remove(runId).complete(result(runId, status));
    }

    public void tell(RunEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

    @Override
    public PlannedRun plan(Submission submission) throws CwlException {
        calls.add("plan " + submission.runId());
        submissions.add(submission);
        if (planFails != null) {
            throw planFails;
        }
        ClusterRequest request = new ClusterRequest(
                "c-" + submission.runId(),
                submission.runId(),
                submission.tenant(),
                submission.provider(),
                new Demand("count", new ClusterResources(1, 256, 1024), OptionalInt.of(3)),
                submission.wish(),
                Optional.empty());
        return new PlannedRun(
                submission, null, Map.of(), Ontology.NONE, request, List.of("count needs 1 cpu"), List.of());
    }

    @Override
    public List<Problem> validate(URI process) {
        calls.add("validate " + process);
        return List.copyOf(problems);
    }

    @Override
    public CompletableFuture<RunResult> run(PlannedRun run, Cluster cluster) {
        String id = run.submission().runId();
        calls.add("run " + id + " on " + cluster.id());
        clusters.add(cluster);
        return runsWait
                ? running.computeIfAbsent(id, key -> new CompletableFuture<>())
                : CompletableFuture.completedFuture(result(id, outcome));
    }

    private static RunResult result(String id, Status status) {
        return status == Status.SUCCEEDED
                ? new RunResult(id, status, Map.of("count", 42), List.of())
                : new RunResult(id, status, Map.of(), List.of("step count: exit code 1"));
    }

    @Override
    public void cancel(String runId) {
        calls.add("cancel " + runId);
        if (!deafToCancel && running.containsKey(runId)) {
            end(runId, Status.CANCELLED);
        }
    }

    @Override
    public AutoCloseable listen(RunListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
