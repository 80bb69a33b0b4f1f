package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.run.CwlEngine;
import io.github.camelmesos.cwl.run.RunEnvironment;
import io.github.camelmesos.cwl.run.RunHandle;
import io.github.camelmesos.cwl.value.ValueWriter;
import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.cwl.workflow.RunOutcome;
import io.github.camelmesos.cwl.workflow.RunSettings;
import io.github.camelmesos.launcher.LauncherSettings;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.attempt.ChronosJobRunner;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import io.github.camelmesos.launcher.attempt.JobNames;
import io.github.camelmesos.launcher.attempt.RunnerSettings;
import io.github.camelmesos.launcher.connection.ClusterConnection;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.objects.ObjectOutputs;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.resume.AttemptsUnderWay;
import io.github.camelmesos.launcher.resume.ResumableJobRunner;
import io.github.camelmesos.launcher.resume.RunOutcomes;
import io.github.camelmesos.launcher.reuse.CachingJobRunner;
import io.github.camelmesos.launcher.reuse.ImageIdentity;
import io.github.camelmesos.launcher.reuse.JobCache;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.RunLayout;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run on one cluster: owns its connections, its timers and its working directory, and closes them at its end. */
final class ActiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRun.class);
    /** The event stream tells of results in milliseconds; this is the second opinion. */
    private static final long CROSS_CHECK_SECONDS = 10;

    private final PlannedRun plan;
    private final Cluster cluster;
    private final RunDirectory directory;
    private final JobCache cache;
    private final RunOutcomes outcomes;
    private final RunProgress progress;
    private final boolean resumable;
    private final Optional<String> cacheOwner;
    private final RetryPolicy retry;
    private final FailureLogs failureLogs;
    private final Optional<ContainerLauncher> containers;
    private final ScheduledExecutorService timers;
    private final ClusterConnection connection;
    private final Staging staging;
    private final ObjectStores objects;
    private RunFiles files;
    private RunHandle handle;
    private boolean cancelled;

    ActiveRun(
            PlannedRun plan,
            Cluster cluster,
            RunDirectory directory,
            JobCache cache,
            RunOutcomes outcomes,
            Staging staging,
            ObjectStores objects,
            RunListener listener,
            LauncherSettings settings) {
        this.plan = plan;
        this.retry = settings.retry();
        this.cluster = cluster;
        this.directory = directory;
        this.cache = cache;
        this.outcomes = outcomes;
        this.staging = staging;
        this.objects = objects;
        this.progress = new RunProgress(plan.submission().runId(), listener);
        this.resumable = settings.reuse().resume();
        this.cacheOwner = settings.reuse().cacheOwner(plan.submission().tenant());
        this.failureLogs = FailureLogs.of(plan.submission().runId(), settings);
        this.containers = settings.containerEngine()
                .map(kind -> new ContainerLauncher(kind, plan.submission().runId(), staging.mappings(mode())));
        this.connection = new ClusterConnection(cluster);
        this.timers = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "run-timers-" + plan.submission().runId());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts it.
     *
     * @return the result, when everything of the run but its outputs is closed and removed
     */
    CompletableFuture<RunResult> start(ExpressionEvaluator evaluator, RemoteFiles remoteFiles)
            throws CwlException, IOException, InterruptedException {
        files = staging.open(
                mode(),
                cluster,
                new SharedStagingArea(
                        directory.path(), remoteFiles, plan.submission().folders()),
                containers.isPresent() ? containers.get() : JobLauncher.host(staging.mappings(mode())),
                containers);
        JobNames names = new JobNames(plan.submission().runId());
        ChronosJobRunner runner = new ChronosJobRunner(
                names,
                connection.scheduler(),
                files.delivery(),
                progress,
                timers,
                RunnerSettings.of(
                        cluster.shape().map(ClusterShape::total).orElseThrow().cpus(),
                        cluster.runId().equals(plan.submission().runId())));
        // Files of other agents went through the launcher that is dead.
        Optional<AttemptsUnderWay> underWay = mode() == StagingMode.SHARED ? underWay(runner, names) : Optional.empty();
        connection.watch(runner);
        timers.scheduleWithFixedDelay(
                () -> crossCheck(runner), CROSS_CHECK_SECONDS, CROSS_CHECK_SECONDS, TimeUnit.SECONDS);
        RunEnvironment environment = new RunEnvironment(
                reusing(runner, underWay), files.area(), outputDirectory(), plan.formats(), settings(), progress);
        synchronized (this) {
            handle = new CwlEngine(evaluator).start(plan.process(), plan.inputs(), environment);
            if (cancelled) {
                handle.cancel();
            }
        }
        return handle.outcome().toCompletableFuture().thenApply(outcome -> kept(result(outcome)));
    }

    private RunResult kept(RunResult result) {
        outcomes.keep(result, progress.done());
        return result;
    }

    /** What goes to an object store is collected among what goes with the run. */
    private Path outputDirectory() {
        return plan.submission().outputStore().isPresent()
                ? directory.path().resolve("published")
                : plan.submission().outputDirectory();
    }

    private StagingMode mode() {
        return plan.submission().staging().orElse(staging.mode());
    }

    private static void crossCheck(ChronosJobRunner runner) {
        runner.findResults();
        runner.findMissing();
    }

    /** On a cluster that an earlier launcher of the run has used. */
    private Optional<AttemptsUnderWay> underWay(ChronosJobRunner runner, JobNames names)
            throws IOException, InterruptedException {
        RunLayout layout = new RunLayout(directory.path());
        if (!resumable || !Files.exists(layout.notes())) {
            return Optional.empty();
        }
        AttemptsUnderWay attempts = new AttemptsUnderWay(layout, runner, names, connection.knownJobs());
        LOG.info(
                "{} jobs of run {} are under way",
                attempts.count(),
                plan.submission().runId());
        return Optional.of(attempts);
    }

    /** The runner, asked only for what nobody has done already. */
    private JobRunner reusing(JobRunner runner, Optional<AttemptsUnderWay> underWay) throws IOException {
        RunLayout layout = new RunLayout(directory.path());
        ImageIdentity images = containers.isPresent() ? containers.get() : ImageIdentity.UNKNOWN;
        JobRunner cached = plan.submission().cache()
                ? new CachingJobRunner(runner, cache, layout, images, progress, cacheOwner)
                : runner;
        return resumable ? new ResumableJobRunner(cached, layout, progress, underWay) : cached;
    }

    /** Bytes were fetched for its jobs. */
    void staged(long bytes) {
        progress.staged(bytes);
    }

    synchronized void cancel() {
        cancelled = true;
        if (handle != null) {
            handle.cancel();
        }
    }

    void close() {
        timers.shutdownNow();
        connection.close();
        if (files != null) {
            files.close();
        }
        try {
            if (containers.isPresent()) {
                containers.get().removeAll();
            }
        } catch (IOException e) {
            LOG.warn(
                    "cannot see whether containers of run {} are left",
                    plan.submission().runId(),
                    e);
        }
        try {
            directory.close();
        } catch (IOException e) {
            LOG.warn("cannot remove {}; the next start tries again", directory.path(), e);
        }
    }

    private RunSettings settings() {
        ClusterResources agent = cluster.shape().map(ClusterShape::agent).orElseThrow();
        return RunSettings.DEFAULT
                .withRetry(retry)
                .withContainers(plan.submission().containers())
                .withCeiling(new JobResources(agent.cpus(), agent.memoryMiB(), 0, agent.diskMiB()));
    }

    private RunResult result(RunOutcome outcome) {
        String runId = plan.submission().runId();
        if (outcome instanceof RunOutcome.Succeeded succeeded) {
            return succeeded(json(succeeded.outputs()));
        }
        if (outcome instanceof RunOutcome.Failed failed) {
            List<String> errors = failureLogs.keep(failed.failures()).stream()
                    .map(Objects::toString)
                    .toList();
            return new RunResult(runId, RunResult.Status.FAILED, Map.of(), errors, progress.reused());
        }
        return new RunResult(
                runId, RunResult.Status.CANCELLED, Map.of(), List.of("the run was cancelled"), progress.reused());
    }

    private RunResult succeeded(Map<String, Object> outputs) {
        String runId = plan.submission().runId();
        try {
            Optional<URI> store = plan.submission().outputStore();
            Map<String, Object> located =
                    store.isPresent() ? ObjectOutputs.copy(outputs, outputDirectory(), store.get(), objects) : outputs;
            return new RunResult(runId, RunResult.Status.SUCCEEDED, located, List.of(), progress.reused());
        } catch (IOException e) {
            LOG.warn("outputs of run {} cannot be stored", runId, e);
            List<String> errors = List.of("the outputs cannot be stored: " + e.getMessage());
            return new RunResult(runId, RunResult.Status.FAILED, Map.of(), errors, progress.reused());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(Map<String, Object> outputs) {
        return (Map<String, Object>) ValueWriter.write(outputs);
    }
}
