package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;

/** Runs the jobs of one run that ask for a container in one, and the others on the host. */
public final class ContainerLauncher implements JobLauncher {

    /** What a registry allows, and a path of a local image; never an option. */
    private static final Pattern IMAGE = Pattern.compile("[\\w/][\\w.:@/+-]*");

    private static final Duration REMOVAL_TIMEOUT = Duration.ofMinutes(1);

    private final EngineCommands engine;
    private final String runId;
    private final AtomicInteger containers = new AtomicInteger();

    public ContainerLauncher(ContainerEngine engine, String runId) {
        this.engine = commands(engine);
        this.runId = runId;
    }

    private static EngineCommands commands(ContainerEngine engine) {
        return switch (engine) {
            case DOCKER, PODMAN -> new OciCommands(engine.command());
            case SINGULARITY, APPTAINER -> new SingularityCommands(engine.command());
            case UDOCKER -> new UdockerCommands();
        };
    }

    @Override
    public JobLaunch launch(Job job) throws IOException {
        if (job.container().isEmpty()) {
            return JobLauncher.HOST.launch(job);
        }
        Container container = job.container().get();
        if (!IMAGE.matcher(container.image()).matches()) {
            throw new IOException("\"" + container.image() + "\" is no name of a container image");
        }
        String name = "camel-mesos-" + runId + "-" + containers.incrementAndGet();
        return engine.launch(new ContainerRun(job, name, runId, ContainerMounts.prepare(job)));
    }

    /** Removes whatever containers of the run are left, when jobs were killed and not asked. */
    public void removeAll() throws IOException {
        List<String> words = engine.removeAll(runId);
        if (containers.get() == 0 || words.isEmpty()) {
            return;
        }
        CommandLine command = new CommandLine(words.get(0));
        words.stream().skip(1).forEach(word -> command.addArgument(word, false));
        DefaultExecutor executor = DefaultExecutor.builder().get();
        executor.setWatchdog(
                ExecuteWatchdog.builder().setTimeout(REMOVAL_TIMEOUT).get());
        executor.setStreamHandler(new PumpStreamHandler(OutputStream.nullOutputStream()));
        executor.execute(command);
    }
}
