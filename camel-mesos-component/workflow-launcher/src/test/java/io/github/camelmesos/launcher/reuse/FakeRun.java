package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.RunLayout;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A run whose jobs are Java: what each leaves is said by the test. */
public final class FakeRun implements JobRunner {

    /** What a job does in its directories; gives its exit code. */
    public interface Work {
        int run(Job job) throws IOException;
    }

    private static final JobUsage USAGE = new JobUsage(
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:02Z"),
            Optional.of(Duration.ofMillis(1500)),
            OptionalLong.of(7));

    public final RunLayout layout;
    public final List<String> ran = new ArrayList<>();
    public Work work = job -> 0;
    private final SharedStagingArea staging;
    private Reuse reuse = Reuse.STANDARD;
    private Optional<Container> container = Optional.empty();
    private Map<String, String> environment = Map.of();

    public FakeRun(Path directory) throws IOException {
        layout = new RunLayout(Files.createDirectories(directory));
        staging = new SharedStagingArea(directory, RemoteFiles.NONE);
    }

    public FakeRun with(Reuse other) {
        reuse = other;
        return this;
    }

    public FakeRun with(Container other) {
        container = Optional.of(other);
        return this;
    }

    public FakeRun with(Map<String, String> other) {
        environment = other;
        return this;
    }

    /** {@code $out} and {@code $in} in the command are this attempt's directories. */
    public Job job(String name, List<StagedFile> staged, String... command) throws IOException {
        JobDirectories directories = staging.open(name, 1, container);
        return new Job(
                name,
                1,
                List.of(command).stream()
                        .map(word ->
                                word.replace("$out", directories.outInJob()).replace("$in", directories.inputsInJob()))
                        .toList(),
                new HashMap<>(environment),
                Optional.empty(),
                Optional.of("out.txt"),
                Optional.empty(),
                new JobResources(1, 64, 1, 1),
                Optional.empty(),
                false,
                container,
                staged.stream()
                        .map(file -> new StagedFile(
                                file.source(), file.target().replace("$in", directories.inputsInJob()), file.mode()))
                        .toList(),
                directories,
                reuse);
    }

    public static StagedFile input(Path source) {
        return new StagedFile(source, "$in/1/" + source.getFileName(), Mode.READ_ONLY);
    }

    /** A text that the engine writes for a job. */
    public Path literal(String text) throws IOException {
        return Files.writeString(staging.scratch().resolve("literal-1"), text);
    }

    @Override
    public JobAttempt submit(Job job) {
        ran.add(job.name());
        try {
            int code = work.run(job);
            AttemptResult.write(job.directories().root(), code);
            return new Done(CompletableFuture.completedFuture(new JobOutcome.Exited(code, USAGE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Done(CompletionStage<JobOutcome> outcome) implements JobAttempt {
        @Override
        public void cancel() {
            throw new UnsupportedOperationException("it is over");
        }
    }

    public static JobOutcome outcome(JobAttempt attempt) {
        return attempt.outcome().toCompletableFuture().join();
    }
}
