package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Docker and Podman. A container is created first and started then: what the engine has to say (pulling, warnings) goes to the
 * job's log, and only what the command says to its output.
 *
 * @see <a href="https://docs.docker.com/reference/cli/docker/container/create/">docker create</a>
 */
final class OciCommands implements EngineCommands {

    static final String RUN_LABEL = "io.github.camelmesos.run";

    /** An engine says the id of what it created; what goes wrong it says elsewhere. */
    private static final List<String> SILENTLY = List.of("sh", "-c", "exec \"$0\" \"$@\" > /dev/null");

    /** The same, as whoever runs the job there. */
    private static final List<String> SILENTLY_AS_ITS_USER = List.of(
            "sh", "-c", "engine=$0; shift; exec \"$engine\" create --user \"$(id -u):$(id -g)\" \"$@\" > /dev/null");

    private static final List<String> CLIENT_VARIABLES = List.of(
            "HOME",
            "DOCKER_HOST",
            "DOCKER_CONTEXT",
            "DOCKER_CONFIG",
            "DOCKER_CERT_PATH",
            "DOCKER_TLS_VERIFY",
            "CONTAINER_HOST",
            "XDG_RUNTIME_DIR");

    private final String engine;

    OciCommands(String engine) {
        this.engine = engine;
    }

    @Override
    public List<String> identify(String image) {
        return List.of(engine, "image", "inspect", "--format", "{{.Id}}", image);
    }

    @Override
    public JobLaunch launch(ContainerRun run) throws IOException {
        List<List<String>> preparation = new ArrayList<>();
        image(run).ifPresent(preparation::add);
        preparation.add(create(run));
        return new JobLaunch(
                preparation,
                List.of(engine, "start", "--attach", "--interactive", run.name()),
                clientEnvironment(),
                run.stdinOnThisSide(),
                Optional.of(List.of(engine, "rm", "--force", run.name())));
    }

    /** What the engine's client reads; a job runs without any other variable of the launcher. */
    private static Map<String, String> clientEnvironment() {
        Map<String, String> environment = new TreeMap<>();
        CLIENT_VARIABLES.forEach(
                name -> Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value)));
        return environment;
    }

    private List<String> create(ContainerRun run) throws IOException {
        Job job = run.job();
        List<String> words = new ArrayList<>(run.elsewhere() ? SILENTLY_AS_ITS_USER : SILENTLY);
        words.addAll(List.of(engine, "create", "--rm", "--interactive"));
        words.addAll(List.of("--name", run.name(), "--label", RUN_LABEL + "=" + run.runId()));
        words.add("--read-only");
        if (!run.elsewhere()) {
            words.addAll(List.of("--user", run.user()));
        }
        words.addAll(List.of("--workdir", job.directories().outInJob()));
        words.add("--cpus=" + String.format(Locale.ROOT, "%.3f", job.resources().cpus()));
        words.add("--memory=" + job.resources().memoryMiB() + "m");
        if (!job.network()) {
            words.add("--network=none");
        }
        for (Mount mount : run.mounts()) {
            words.add("--mount=" + csv("type=bind") + "," + csv("source=" + mount.source()) + ","
                    + csv("target=" + mount.target()) + (mount.readOnly() ? ",readonly" : ""));
        }
        words.add("--env-file=" + run.mappings().onAgent(environmentFile(run)));
        words.add(job.container().orElseThrow().image());
        words.addAll(job.command());
        return words;
    }

    /** A field of a list with commas. */
    private static String csv(String field) {
        return field.matches("[^,\"\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    /** A file, since variables may hold secrets and a command line is public. */
    private static Path environmentFile(ContainerRun run) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> variable : run.environment().entrySet()) {
            if (variable.getValue().indexOf('\n') >= 0) {
                throw new IOException("the environment variable " + variable.getKey()
                        + " has more than one line, which container engines do not take");
            }
            text.append(variable.getKey())
                    .append('=')
                    .append(variable.getValue())
                    .append('\n');
        }
        Path file = run.job().directories().root().resolve("environment");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    /** How to get an image that is not just pulled by its name; nothing is done where the engine has it. */
    private Optional<List<String>> image(ContainerRun run) throws IOException {
        Job job = run.job();
        Container container = job.container().orElseThrow();
        Container.Source source = container.source();
        String get;
        String argument;
        if (source instanceof Container.Load load) {
            get = "\"$0\" load --input \"$2\"";
            argument = run.mappings().onAgent(load.archive()).toString();
        } else if (source instanceof Container.Import archive) {
            get = "\"$0\" import \"$2\" \"$1\"";
            argument = run.mappings().onAgent(archive.archive()).toString();
        } else if (source instanceof Container.Build build) {
            get = "\"$0\" build --tag \"$1\" \"$2\"";
            Path context = Files.createDirectory(job.directories().root().resolve("image"));
            Files.writeString(context.resolve("Dockerfile"), build.dockerfile());
            argument = run.mappings().onAgent(context).toString();
        } else {
            return Optional.empty();
        }
        String script = "\"$0\" image inspect \"$1\" > /dev/null 2>&1 || " + get;
        return Optional.of(List.of("sh", "-c", script, engine, container.image(), argument));
    }

    @Override
    public List<String> removeAll(String runId) {
        String script =
                "for id in $(\"$0\" ps --all --quiet --filter \"label=$1\"); do \"$0\" rm --force \"$id\"; done";
        return List.of("sh", "-c", script, engine, RUN_LABEL + "=" + runId);
    }
}
