package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import io.github.camelmesos.launcher.reuse.ImageIdentity;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;

/** Runs the jobs of one run that ask for a container in one, and the others on the host. */
public final class ContainerLauncher implements JobLauncher, ImageIdentity {

    /** What a registry allows, and a path of a local image; never an option. */
    private static final Pattern IMAGE = Pattern.compile("[\\w/][\\w.:@/+-]*");

    private static final Duration ENGINE_TIMEOUT = Duration.ofMinutes(1);

    private final EngineCommands engine;
    private final String runId;
    private final PathMappings mappings;
    private final AtomicInteger containers = new AtomicInteger();
    private final Map<String, String> images = new ConcurrentHashMap<>();

    public ContainerLauncher(ContainerEngine engine, String runId) {
        this(engine, runId, PathMappings.SAME);
    }

    /** With engines that see the files of this side elsewhere. */
    public ContainerLauncher(ContainerEngine engine, String runId, PathMappings mappings) {
        this.engine = commands(engine);
        this.runId = runId;
        this.mappings = mappings;
    }

    private static EngineCommands commands(ContainerEngine engine) {
        return switch (engine) {
            case DOCKER, PODMAN -> new OciCommands(engine.command());
            case SINGULARITY, APPTAINER -> new SingularityCommands(engine.command());
            case UDOCKER -> new UdockerCommands();
        };
    }

    @Override
    public JobLaunch launch(Job job, StagedBytes staged) throws IOException {
        if (job.container().isEmpty()) {
            return JobLauncher.host(mappings).launch(job, staged);
        }
        Container container = job.container().get();
        requireName(container);
        return engine.launch(new ContainerRun(
                job, nextName(), runId, ContainerMounts.prepare(job, mappings, staged), mappings, false));
    }

    /**
     * On an agent that shares no files with this side: those of the job are brought to where the mounts say, and those that are
     * written here for the engine, into the attempt's directory, to where the mappings say.
     *
     * @param mounts outer ones first
     * @throws IOException when the job cannot be started so
     */
    public JobLaunch launch(Job job, List<Mount> mounts, PathMappings onAgent) throws IOException {
        requireName(job.container().orElseThrow());
        return engine.launch(new ContainerRun(job, nextName(), runId, mounts, onAgent, true));
    }

    private String nextName() {
        return "camel-mesos-" + runId + "-" + containers.incrementAndGet();
    }

    private static void requireName(Container container) throws IOException {
        if (!IMAGE.matcher(container.image()).matches()) {
            throw new IOException("\"" + container.image() + "\" is no name of a container image");
        }
    }

    /** Asks the engine, until it knows the image, once in a run. */
    @Override
    public Optional<String> of(Container container) {
        String image = container.image();
        List<String> words = engine.identify(image);
        if (words.isEmpty() || !IMAGE.matcher(image).matches()) {
            return Optional.empty();
        }
        String digest = images.computeIfAbsent(image, any -> answer(words));
        return Optional.ofNullable(digest);
    }

    /** The first line of what a command says; null when it fails, as it does for an image that is not here. */
    private static String answer(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            execute(words, out);
            return out.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException unknown) {
            return null;
        }
    }

    /** Removes whatever containers of the run are left, when jobs were killed and not asked. */
    public void removeAll() throws IOException {
        List<String> words = engine.removeAll(runId);
        if (containers.get() == 0 || words.isEmpty()) {
            return;
        }
        execute(words, OutputStream.nullOutputStream());
    }

    private static void execute(List<String> words, OutputStream out) throws IOException {
        CommandLine command = new CommandLine(words.get(0));
        words.stream().skip(1).forEach(word -> command.addArgument(word, false));
        DefaultExecutor executor = DefaultExecutor.builder().get();
        executor.setWatchdog(
                ExecuteWatchdog.builder().setTimeout(ENGINE_TIMEOUT).get());
        executor.setStreamHandler(new PumpStreamHandler(out, OutputStream.nullOutputStream()));
        executor.execute(command);
    }
}
