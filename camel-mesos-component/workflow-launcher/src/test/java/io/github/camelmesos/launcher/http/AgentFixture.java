package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.reuse.Checksums;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A launcher that serves files, and agents that are shells with a directory of their own. */
final class AgentFixture implements AutoCloseable {

    /** Bytes that were sent and came back. */
    final AtomicLong transferred = new AtomicLong();

    private static final long LONGEST_SECONDS = 60;

    final Path launcher;
    final Path agent;
    final HttpStaging staging;
    final HttpRun run;
    private final List<StagedFile> staged = new ArrayList<>();
    private String path = System.getenv("PATH");

    AgentFixture(Path directory) throws IOException {
        this(directory, List.of());
    }

    /** Jobs may be given what is below these folders only; anything when there are none. */
    AgentFixture(Path directory, List<Path> folders) throws IOException {
        this(directory, settings -> settings, folders, Optional.empty());
    }

    /** Jobs may have containers, by engines that are looked for in a directory first. */
    AgentFixture(Path directory, ContainerLauncher containers, Path programs) throws IOException {
        this(directory, settings -> settings, List.of(), Optional.of(containers));
        path = programs + File.pathSeparator + path;
    }

    AgentFixture(Path directory, UnaryOperator<HttpStagingSettings> change) throws IOException {
        this(directory, change, List.of(), Optional.empty());
    }

    private AgentFixture(
            Path directory,
            UnaryOperator<HttpStagingSettings> change,
            List<Path> folders,
            Optional<ContainerLauncher> containers)
            throws IOException {
        launcher = Files.createDirectories(directory.resolve("launcher"));
        agent = directory.resolve("agent");
        staging = new HttpStaging(
                change.apply(HttpStagingSettings.DEFAULT.in(agent)), new Checksums(directory.resolve("checksums")));
        run = staging.open(
                URI.create("http://127.0.0.1:5050"),
                new SharedStagingArea(launcher, RemoteFiles.NONE, folders),
                containers);
    }

    /** The directories of the next job, which has the files that were staged for it. */
    JobDirectories open() throws IOException {
        staged.clear();
        return run.area().open("step", 1, Optional.empty());
    }

    /** A file that jobs may be given. */
    Path input(String name, String content) throws IOException {
        Path file = launcher.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** The next job is given it; returns where it sees it. */
    String give(Path source, String target, Mode mode) {
        staged.add(new StagedFile(source, target, mode));
        return target;
    }

    Job job(JobDirectories directories, String line) {
        return job(directories, Optional.empty(), Optional.empty(), line);
    }

    /** In a container. */
    Job job(JobDirectories directories, Container container, String line) {
        return job(directories, Optional.empty(), Optional.empty(), Optional.of(container), line);
    }

    Job job(JobDirectories directories, Optional<String> stdin, Optional<String> stdout, String line) {
        return job(directories, stdin, stdout, Optional.empty(), line);
    }

    private Job job(
            JobDirectories directories,
            Optional<String> stdin,
            Optional<String> stdout,
            Optional<Container> container,
            String line) {
        return new Job(
                "step",
                1,
                List.of("sh", "-c", line),
                Map.of("SECRET", "it's mine"),
                stdin,
                stdout,
                Optional.empty(),
                new JobResources(0.1, 32, 1, 1),
                Optional.empty(),
                false,
                container,
                List.copyOf(staged),
                directories,
                Reuse.STANDARD);
    }

    /** What an agent does with a command of the scheduler; returns its exit status. */
    int execute(String command) throws IOException, InterruptedException {
        return execute(command, "sh");
    }

    int execute(String command, String shell) throws IOException, InterruptedException {
        Process process = start(command, shell);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the agent does not come to an end");
        }
        return process.exitValue();
    }

    Process start(String command, String shell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell, "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", path);
        return builder.start();
    }

    /** Delivers it, runs it, ends it. */
    JobOutcome run(Job job) throws IOException, InterruptedException {
        execute(run.deliver(job, transferred::addAndGet));
        return end(job);
    }

    /** What the launcher makes of a job whose task has ended. */
    JobOutcome end(Job job) throws IOException {
        Optional<AttemptResult> result = AttemptResult.read(job.directories());
        JobOutcome outcome = result.isPresent()
                ? new JobOutcome.Exited(result.get().exitCode(), result.get().usage())
                : new JobOutcome.Lost("the task ended");
        return run.ended(job, outcome);
    }

    static boolean isSuccess(JobOutcome outcome) {
        return outcome instanceof JobOutcome.Exited exited && exited.exitCode() == 0;
    }

    /** What a job used, for outcomes of tests. */
    static JobUsage usage(JobOutcome outcome) {
        return ((JobOutcome.Exited) outcome).usage();
    }

    @Override
    public void close() {
        run.close();
        staging.close();
    }
}
