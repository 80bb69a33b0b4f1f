package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Runs processes on fake jobs and in one directory for all of them. */
final class RunFixture {

    final FakeJobs jobs = new FakeJobs();
    final ConcurrentLinkedQueue<RunEvent> events = new ConcurrentLinkedQueue<>();
    RunSettings settings = RunSettings.DEFAULT;
    RunListener listener = events::add;
    private final Path directory;

    RunFixture(Path directory) {
        this.directory = directory;
    }

    ProcessRun start(CwlProcess process, Map<String, Object> inputs) {
        return ProcessRun.start(
                process,
                inputs,
                new RunParts(
                        new RhinoExpressionEvaluator(),
                        jobs,
                        new OneDirectory(directory),
                        Ontology.NONE,
                        settings,
                        listener));
    }

    RunOutcome run(CwlProcess process, Map<String, Object> inputs) throws Exception {
        return outcome(start(process, inputs));
    }

    static RunOutcome outcome(ProcessRun run) throws Exception {
        return run.outcome().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    Map<String, Object> outputs(CwlProcess process, Map<String, Object> inputs) throws Exception {
        RunOutcome outcome = run(process, inputs);
        if (outcome instanceof RunOutcome.Succeeded succeeded) {
            return succeeded.outputs();
        }
        throw new AssertionError("not successful: " + outcome);
    }

    List<StepFailure> failures(CwlProcess process, Map<String, Object> inputs) throws Exception {
        return ((RunOutcome.Failed) run(process, inputs)).failures();
    }

    private record OneDirectory(Path directory) implements StagingArea {
        @Override
        public JobDirectories open(String jobName, int attempt, Optional<Container> container) {
            try {
                Path root = Files.createDirectories(directory.resolve("job"));
                Path out = Files.createDirectories(root.resolve("out"));
                Path tmp = root.resolve("tmp");
                return new JobDirectories(root, out, tmp, out, out.toString(), tmp.toString(), out.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Path localPath(URI location) {
            return Path.of(location);
        }

        @Override
        public Path scratch() {
            return directory;
        }
    }
}
