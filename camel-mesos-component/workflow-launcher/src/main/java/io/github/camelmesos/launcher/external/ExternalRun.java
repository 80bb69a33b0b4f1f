package io.github.camelmesos.launcher.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cwl.value.ValueWriter;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One run in the hands of another launcher. */
public final class ExternalRun {

    private static final int MOST_OUTPUT = 64 << 20;
    private static final int UNSUPPORTED = 33;
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "DOCKER_HOST");

    private final ExternalLauncher launcher;
    private final PlannedRun plan;
    private final Cluster cluster;
    private final Path directory;
    private final BoundedOutput output = new BoundedOutput(MOST_OUTPUT);
    private final LogLines log;
    private final ProcessGroup process;
    private volatile boolean cancelled;

    /**
     * @param directory of the run; what the launcher leaves there goes with it
     * @param listener hears each line of the launcher's log
     */
    public ExternalRun(
            ExternalLauncher launcher, PlannedRun plan, Cluster cluster, Path directory, Consumer<String> listener) {
        this.launcher = launcher;
        this.plan = plan;
        this.cluster = cluster;
        this.directory = directory;
        this.log = new LogLines(listener);
        this.process = new ProcessGroup(output, log, directory.resolve("exit-code"));
    }

    /**
     * Starts the launcher.
     *
     * @return how the run ended, once no process of it is left
     * @throws IOException when it cannot be started
     */
    public CompletableFuture<RunResult> start() throws IOException {
        Path outputs = Files.createDirectories(plan.submission().outputDirectory());
        Path work = Files.createDirectory(directory.resolve("launcher"));
        Path jobOrder = Files.createFile(
                directory.resolve("inputs.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        new ObjectMapper().writeValue(jobOrder.toFile(), ValueWriter.write(plan.inputs()));
        List<String> command = launcher.commandLine(
                values(work, outputs, jobOrder), plan.submission().containers());
        return process.start(command, environment(work), work).handle(this::result);
    }

    /** Ends the launcher and all that it has started. */
    public void cancel() {
        cancelled = true;
        process.terminate();
    }

    private Map<String, String> values(Path work, Path outputs, Path jobOrder) {
        ClusterResources total =
                cluster.shape().map(ClusterShape::total).orElseThrow(() -> new IllegalStateException("not granted"));
        URI workflow = plan.submission().process();
        return Map.of(
                "workflow", workflow.toString(),
                "job-order", jobOrder.toString(),
                "outdir", outputs.toString(),
                "workdir", work.toString(),
                "cpus", Double.toString(total.cpus()),
                "cores", Long.toString(Math.max(1, (long) total.cpus())),
                "memory-mib", Long.toString(total.memoryMiB()),
                "memory-bytes", Long.toString(total.memoryMiB() << 20));
    }

    /** Nothing of ours but what programs need, and where the cluster is. */
    private Map<String, String> environment(Path work) {
        ClusterEndpoints endpoints = cluster.endpoints()
                .orElseThrow(() -> new IllegalStateException("cluster " + cluster.id() + " has no endpoints"));
        Map<String, String> variables = new LinkedHashMap<>();
        System.getenv().forEach((name, value) -> {
            if (INHERITED.contains(name)) {
                variables.put(name, value);
            }
        });
        variables.put("TMPDIR", work.toString());
        variables.put("ZOOKEEPER", endpoints.zooKeeper());
        variables.put("MESOS_MASTER", endpoints.master().getAuthority());
        endpoints.chronos().ifPresent(url -> variables.put("CHRONOS_URL", url.toString()));
        return variables;
    }

    private RunResult result(Integer code, Throwable failure) {
        String runId = plan.submission().runId();
        if (cancelled) {
            return new RunResult(runId, RunResult.Status.CANCELLED, Map.of(), List.of("the run was cancelled"));
        }
        if (failure != null) {
            return failed(RunResult.Status.FAILED, launcher.name() + " could not be started: " + failure.getMessage());
        }
        if (code != 0) {
            return failed(
                    code == UNSUPPORTED ? RunResult.Status.UNSUPPORTED : RunResult.Status.FAILED,
                    launcher.name() + " ended with exit code " + code + ": " + String.join("\n", log.last()));
        }
        if (output.isOver()) {
            return failed(RunResult.Status.FAILED, launcher.name() + " wrote more than " + MOST_OUTPUT + " bytes");
        }
        try {
            Map<String, Object> outputs = new ObjectMapper().readValue(output.text(), new TypeReference<>() {});
            return new RunResult(runId, RunResult.Status.SUCCEEDED, outputs, List.of());
        } catch (JsonProcessingException e) {
            return failed(
                    RunResult.Status.FAILED,
                    launcher.name() + " did not write a CWL output object: " + e.getOriginalMessage());
        }
    }

    private RunResult failed(RunResult.Status status, String error) {
        return new RunResult(plan.submission().runId(), status, Map.of(), List.of(error));
    }
}
