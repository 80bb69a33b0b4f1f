package io.github.camelmesos.app.command;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is run, with what and on what: those of {@code run} and {@code plan}. */
final class RunOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE[#id]",
            description = "The CWL document, and which process of it. Options for camel-mesos stand before it.")
    private String file;

    @Parameters(
            index = "1..*",
            paramLabel = "JOBORDER | --input value",
            description = "The job order, or the inputs as options; FILE --help lists them.")
    private List<String> inputs = List.of();

    @Option(names = "--tenant", paramLabel = "NAME", description = "Whose quota is used.")
    private Optional<String> tenant;

    @Option(names = "--provider", paramLabel = "NAME", description = "What the cluster is made with: embedded, ...")
    private Optional<String> provider;

    @Option(
            names = "--launcher",
            paramLabel = "NAME",
            description =
                    "Another CWL launcher that runs it, on the same cluster: cwltool, toil-cwl-runner, or a configured one.")
    private Optional<String> launcher;

    @Option(names = "--cpus", paramLabel = "N", description = "Cpus of the whole cluster.")
    private Optional<Double> cpus;

    @Option(names = "--mem", paramLabel = "MiB", description = "Memory of the whole cluster, in MiB.")
    private Optional<Long> memory;

    @Option(names = "--disk", paramLabel = "MiB", description = "Disk of the whole cluster, in MiB.")
    private Optional<Long> disk;

    @Option(names = "--gpus", paramLabel = "N", description = "Gpus of the whole cluster.")
    private Optional<Integer> gpus;

    @Option(names = "--agents", paramLabel = "N", description = "Number of agents of the cluster.")
    private Optional<Integer> agents;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stop the run after this long: 90, 90s, 15m, 2h.")
    private Optional<Duration> timeout;

    @Option(names = "--no-container", description = "Run steps on the host, also those that ask for a container.")
    private boolean noContainer;

    @Option(
            names = "--cache",
            negatable = true,
            description =
                    "Take the results of jobs from the cache where they have been run before, and put them there.")
    private Boolean cache;

    @Option(
            names = "--staging",
            paramLabel = "WAY",
            converter = StagingModeConverter.class,
            description =
                    "How files get to agents and back: shared (agents see the same paths), nfs (at other paths), http.")
    private Optional<StagingMode> staging;

    @Option(
            names = "--outdir",
            paramLabel = "DIR",
            description = "Where the outputs go, also s3://BUCKET/NAME; the current directory by default.")
    private String outputDirectory = "";

    @Option(
            names = "--tmpdir-prefix",
            paramLabel = "PREFIX",
            description = "Start of the path of the working directory of the run.")
    private Optional<String> workPrefix;

    /**
     * @throws IllegalArgumentException where there is none
     */
    String file() {
        if (file == null) {
            throw new IllegalArgumentException("the CWL document to run is missing; --help shows how it is used");
        }
        return file;
    }

    boolean hasFile() {
        return file != null;
    }

    List<String> inputs() {
        return inputs;
    }

    Optional<String> tenant() {
        return tenant;
    }

    Optional<String> provider() {
        return provider;
    }

    Optional<String> launcher() {
        return launcher;
    }

    Optional<Duration> timeout() {
        return timeout;
    }

    boolean containers() {
        return !noContainer;
    }

    /** Empty where it is left to the settings. */
    Optional<Boolean> cache() {
        return Optional.ofNullable(cache);
    }

    Optional<StagingMode> staging() {
        return staging;
    }

    Path outputDirectory() {
        return Path.of(outputStore().isPresent() ? "" : outputDirectory)
                .toAbsolutePath()
                .normalize();
    }

    /** Where in an object store outputs go, if they do. */
    Optional<URI> outputStore() {
        return Optional.of(outputDirectory)
                .filter(text -> text.matches("[a-z0-9]+://.*"))
                .map(URI::create)
                .filter(ObjectStores::isObject);
    }

    /** Absolute; not normalised, since a slash at its end has a meaning. */
    Optional<String> workPrefix() {
        return workPrefix.map(
                prefix -> prefix.startsWith("/") ? prefix : Path.of("").toAbsolutePath() + "/" + prefix);
    }

    ClusterWish wish() {
        return new ClusterWish(
                cpus.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                memory.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                disk.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                agents.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                gpus.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
