package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Singularity and Apptainer, which run images of Docker registries as plain child processes.
 *
 * @see <a href="https://apptainer.org/docs/user/latest/cli/apptainer_exec.html">apptainer exec</a>
 */
final class SingularityCommands implements EngineCommands {

    private final String engine;
    private final String variablePrefix;

    SingularityCommands(String engine) {
        this.engine = engine;
        this.variablePrefix = engine.equals("apptainer") ? "APPTAINERENV_" : "SINGULARITYENV_";
    }

    @Override
    public JobLaunch launch(ContainerRun run) throws IOException {
        Job job = run.job();
        List<String> words = new ArrayList<>(List.of(engine, "--quiet", "exec", "--contain", "--cleanenv", "--ipc"));
        words.addAll(List.of(
                "--home",
                run.mappings().onAgent(job.directories().out()) + ":"
                        + job.directories().outInJob()));
        words.addAll(List.of("--pwd", job.directories().outInJob()));
        if (!job.network()) {
            words.addAll(List.of("--net", "--network", "none"));
        }
        for (Mount mount : run.mounts()) {
            if (mount.source().toString().matches(".*[,:].*")) {
                throw new IOException(mount.source() + " cannot be mounted: " + engine + " takes no : or , in paths");
            }
            words.addAll(List.of("--bind", mount.source() + ":" + mount.target() + (mount.readOnly() ? ":ro" : ":rw")));
        }
        words.add(image(run));
        words.addAll(job.command());
        return new JobLaunch(List.of(), words, environment(run), run.stdinOnThisSide(), Optional.empty());
    }

    /** Variables with this prefix are those of the container; no command line shows them. */
    private Map<String, String> environment(ContainerRun run) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", System.getProperty("user.home"));
        run.environment().forEach((name, value) -> {
            if (!name.equals("HOME")) {
                environment.put(variablePrefix + name, value);
            }
        });
        return environment;
    }

    private String image(ContainerRun run) throws IOException {
        Container container = run.job().container().orElseThrow();
        Container.Source source = container.source();
        if (source instanceof Container.Pull) {
            return container.image().matches("/.*|.*\\.sif") ? container.image() : "docker://" + container.image();
        }
        if (source instanceof Container.Load load) {
            return "docker-archive:" + run.mappings().onAgent(load.archive());
        }
        throw new IOException(engine + " can only pull and load images; it has neither dockerFile nor dockerImport");
    }

    @Override
    public List<String> removeAll(String runId) {
        return List.of();
    }
}
