package io.github.camelmesos.app.command;

import io.github.camelmesos.app.pipeline.Pipeline;
import io.github.camelmesos.app.pipeline.Plan;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.serve.Server;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.assembly.ClusterAssembly;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.pack.DocumentPacker;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.reuse.JobCache;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Reads documents for real, runs nothing. */
final class FakeWorkbench implements Workbench, Pipeline {

    List<String> notices = List.of();
    List<Problem> problems = List.of();
    Plan plan;
    ClusterSettings clusterSettings = ClusterSettings.defaults();
    RunResult.Status status = RunResult.Status.SUCCEEDED;
    Map<String, Object> outputs = Map.of("done", true);
    List<String> errors = List.of();
    Exception failure;
    Submission submission;
    RunListener listener = event -> {};
    boolean closed;
    boolean cacheByDefault;
    JobCache cache;
    Submission abandoned;

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public CwlProcess process(URI uri) throws Exception {
        return new DocumentLoader(new Fetcher(FetchPolicy.LOCAL)).load(uri).process();
    }

    @Override
    public Map<String, Object> pack(URI uri) throws Exception {
        return new DocumentPacker(new Fetcher(FetchPolicy.LOCAL)).pack(uri);
    }

    @Override
    public String defaultTenant() {
        return "everybody";
    }

    @Override
    public boolean cacheByDefault() {
        return cacheByDefault;
    }

    @Override
    public JobCache cache() {
        return cache;
    }

    @Override
    public List<RunRecord> runs() {
        return List.of();
    }

    @Override
    public Submission resume(String runId) {
        if (abandoned == null || !abandoned.runId().equals(runId)) {
            throw new IllegalArgumentException("there is no run " + runId + " to continue");
        }
        return abandoned;
    }

    @Override
    public List<Problem> validate(URI uri) {
        return problems;
    }

    @Override
    public Plan plan(Submission planned) {
        submission = planned;
        return plan;
    }

    @Override
    public ClusterOperations operations() throws IOException {
        return ClusterAssembly.operations(clusterSettings);
    }

    @Override
    public Pipeline pipeline() {
        return this;
    }

    @Override
    public Server server() {
        throw new AssertionError("nothing is served here");
    }

    @Override
    public RunResult run(Submission started) throws Exception {
        submission = started;
        listener.on(new RunEvent.StageEntered(started.runId(), RunEvent.Stage.RUNNING, ""));
        if (failure != null) {
            throw failure;
        }
        return new RunResult(started.runId(), status, outputs, errors);
    }

    @Override
    public void cancel(String runId) {}

    @Override
    public <T extends RunListener & ClusterListener> void listen(T following) {
        listener = following;
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) {
        return List.of();
    }

    @Override
    public void close() {
        closed = true;
    }
}
