package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.launcher.LauncherSettings;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.Stage;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.WorkflowLauncher;
import io.github.camelmesos.launcher.external.ExternalLauncher;
import io.github.camelmesos.launcher.external.ExternalRun;
import io.github.camelmesos.launcher.objects.ObjectFiles;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.plan.Planner;
import io.github.camelmesos.launcher.resume.RunOutcomes;
import io.github.camelmesos.launcher.reuse.JobCache;
import io.github.camelmesos.launcher.staging.FetchedFiles;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs workflows with this project's own CWL engine. */
public final class CwlWorkflowLauncher implements WorkflowLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(CwlWorkflowLauncher.class);
    private static final long CLOSE_SECONDS = 30;

    private final ExpressionEvaluator evaluator = new RhinoExpressionEvaluator();
    private final LauncherSettings settings;
    private final Planner planner;
    private final Fetcher inputs;
    private final RunDirectories directories;
    private final JobCache cache;
    private final RunOutcomes outcomes;
    private final Staging staging;
    private final ObjectStores objects;
    private final RunEvents events = new RunEvents();
    private final Map<String, CancelSwitch> active = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<RunResult>> results = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "workflow-launcher");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts nothing; what earlier launchers left in the work directories is seen to in the background. */
    public CwlWorkflowLauncher(LauncherSettings settings) {
        this.settings = settings;
        this.planner = new Planner(evaluator, new Fetcher(settings.web().documents()));
        this.inputs = new Fetcher(settings.web().inputs());
        this.outcomes = new RunOutcomes(settings.stateDirectory().resolve("run-outcomes"), settings.reuse());
        this.directories =
                new RunDirectories(settings.stateDirectory(), settings.workDirectory(), settings.reuse(), outcomes);
        this.cache = new JobCache(settings.reuse());
        this.staging = new Staging(settings.staging(), cache.checksums());
        this.objects = new ObjectStores(settings.objects());
        threads.execute(directories::bringInAbandoned);
    }

    @Override
    public PlannedRun plan(Submission submission) throws CwlException, IOException {
        events.on(new RunEvent.StageEntered(
                submission.runId(), Stage.PLANNING, submission.process().toString()));
        Optional<ExternalLauncher> launcher = Optional.empty();
        if (submission.launcher().isPresent()) {
            launcher =
                    Optional.of(settings.launchers().named(submission.launcher().get()));
        }
        if (submission.outputStore().isPresent()) {
            checkOutputs(submission);
        }
        PlannedRun own;
        try (PlanningFiles files = new PlanningFiles(directories, submission, inputs, objects)) {
            own = planner.plan(submission, files);
        }
        PlannedRun plan = launcher.isPresent() ? launcher.get().fitted(own) : own;
        plan.warnings().forEach(warning -> events.on(new RunEvent.Warned(submission.runId(), warning.toString())));
        return plan;
    }

    /** Before anything runs, for what cannot be brought away at the end. */
    private void checkOutputs(Submission submission) throws IOException {
        URI store = submission.outputStore().orElseThrow();
        if (submission.launcher().isPresent()) {
            throw new IOException(
                    "launcher " + submission.launcher().get() + " writes its outputs to a directory, not to " + store
                            + "; name one with --outdir, or leave out --launcher");
        }
        objects.of(store);
    }

    @Override
    public List<Problem> validate(URI process) throws IOException {
        return planner.validate(process);
    }

    @Override
    public CompletableFuture<RunResult> run(PlannedRun plan, Cluster cluster) {
        String runId = plan.submission().runId();
        CancelSwitch cancel = new CancelSwitch();
        active.put(runId, cancel);
        CompletableFuture<RunResult> result = CompletableFuture.supplyAsync(() -> begin(plan, cluster, cancel), threads)
                .thenCompose(future -> future);
        results.put(runId, result);
        return result.whenComplete((done, failure) -> {
            results.remove(runId);
            active.remove(runId);
            if (done != null) {
                events.on(new RunEvent.Ended(runId, done));
            }
        });
    }

    private CompletableFuture<RunResult> begin(PlannedRun plan, Cluster cluster, CancelSwitch cancel) {
        String runId = plan.submission().runId();
        events.on(new RunEvent.StageEntered(runId, Stage.RUNNING, "on cluster " + cluster.id()));
        try {
            Optional<RunResult> before = outcomes.find(runId);
            if (before.isPresent()) {
                directories.discard(runId);
                return CompletableFuture.completedFuture(before.get());
            }
            RunDirectory directory = directories.open(plan.submission(), cluster.id());
            if (plan.submission().launcher().isPresent()) {
                return handOver(plan, cluster, directory, cancel);
            }
            ActiveRun run =
                    new ActiveRun(plan, cluster, directory, cache, outcomes, staging, objects, events, settings);
            cancel.connect(run::cancel);
            try {
                return run.start(
                                evaluator,
                                ObjectFiles.whole(
                                        FetchedFiles.whole(
                                                inputs, directory.path().resolve("fetched"), run::staged),
                                        objects,
                                        directory.path().resolve("objects"),
                                        run::staged))
                        .whenCompleteAsync((done, failure) -> run.close(), threads);
            } catch (CwlException | IOException | InterruptedException | RuntimeException e) {
                run.close();
                throw e;
            }
        } catch (InvalidDocumentException e) {
            return ended(
                    runId, e.isUnsupported() ? RunResult.Status.UNSUPPORTED : RunResult.Status.FAILED, e.getMessage());
        } catch (CwlException e) {
            return ended(runId, RunResult.Status.FAILED, e.getMessage());
        } catch (IOException e) {
            LOG.warn("run {} could not start", runId, e);
            return ended(runId, RunResult.Status.FAILED, "the run could not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(runId, RunResult.Status.CANCELLED, "the run was interrupted before it started");
        }
    }

    private CompletableFuture<RunResult> handOver(
            PlannedRun plan, Cluster cluster, RunDirectory directory, CancelSwitch cancel) throws IOException {
        String runId = plan.submission().runId();
        try {
            ExternalLauncher launcher =
                    settings.launchers().named(plan.submission().launcher().orElseThrow());
            ExternalRun run = new ExternalRun(
                    launcher, plan, cluster, directory.path(), line -> events.on(new RunEvent.Logged(runId, line)));
            cancel.connect(run::cancel);
            return run.start().whenCompleteAsync((done, failure) -> remove(directory), threads);
        } catch (IOException | RuntimeException e) {
            remove(directory);
            throw e;
        }
    }

    private static void remove(RunDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            LOG.warn("cannot remove {}; the next start tries again", directory.path(), e);
        }
    }

    private static CompletableFuture<RunResult> ended(String runId, RunResult.Status status, String error) {
        return CompletableFuture.completedFuture(new RunResult(runId, status, Map.of(), List.of(error)));
    }

    @Override
    public void forget(String runId) {
        outcomes.forget(runId);
    }

    @Override
    public void cancel(String runId) {
        CancelSwitch cancel = active.get(runId);
        if (cancel != null) {
            cancel.cancel();
        }
    }

    @Override
    public AutoCloseable listen(RunListener listener) {
        return events.add(listener);
    }

    @Override
    public void close() {
        active.values().forEach(CancelSwitch::cancel);
        try {
            CompletableFuture.allOf(results.values().toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> null)
                    .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("runs did not end within {} seconds", CLOSE_SECONDS, e);
        }
        threads.shutdownNow();
        staging.close();
        objects.close();
    }
}
