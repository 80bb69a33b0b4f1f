package io.github.camelmesos.cluster.provider.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real engine, with an image of this project's servers as they are now. Tests are skipped where there is none. */
public final class DockerEngine {

    static final DockerCli CLI = new DockerCli("docker", Duration.ofMinutes(2));
    static final String JOB_IMAGE = "debian:stable-slim";

    private static final String BASE = "camel-mesos-base";
    private static final String IMAGE = "camel-mesos-test";
    private static final int SYS_RESOURCE = 24;
    /** Seen from any module of the library. */
    private static final Path MODULE =
            Path.of("../nested-cluster").toAbsolutePath().normalize();

    private DockerEngine() {}

    /** Makes the image, by the Dockerfile of the repository. */
    public static void require(Path context) throws Exception {
        assumeTrue(answers("info"), "there is no Docker engine: DOCKER_HOST leads to none");
        assumeTrue(answers("image", "inspect", BASE), "the Docker engine has no image " + BASE);
        Path lib = Files.createDirectories(context.resolve("routes/target/lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            number++;
            copy(
                    Path.of(entry),
                    lib.resolve(String.format("%03d-%s", number, Path.of(entry).getFileName())));
        }
        Files.createFile(context.resolve("routes/target/camel-mesos.jar"));
        Path docker = MODULE.resolve("src/main/docker");
        copy(docker, context.resolve("camel-mesos-component/nested-cluster/src/main/docker"));
        CLI.run(List.of(
                "build",
                "--quiet",
                "--network",
                "none",
                "--build-arg",
                "BASE=" + BASE,
                "--tag",
                IMAGE,
                "--file",
                MODULE.resolve("../../Dockerfile").toString(),
                context.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = from.equals(file)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static boolean answers(String... words) throws InterruptedException {
        try {
            CLI.run(List.of(words));
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** Writes the image of jobs into an archive, as {@code dockerLoad} takes it. */
    public static void saveJobImage(Path archive) throws Exception {
        CLI.run(List.of("save", "--output", archive.toString(), JOB_IMAGE));
    }

    /** Whether the engine has containers, jobs of agents that use its socket included, or networks with a label's value. */
    public static boolean has(String label, String value) throws Exception {
        String filter = "label=" + label + "=" + value;
        return !CLI.run(List.of("ps", "--all", "--quiet", "--filter", filter)).isEmpty()
                || !CLI.run(List.of("network", "ls", "--quiet", "--filter", filter))
                        .isEmpty();
    }

    /**
     * What a cluster needs on this engine.
     *
     * @param binds directories that tasks see
     */
    public static Map<String, String> settings(Path work, Path binds) throws IOException {
        return Map.of(
                "camelmesos.cluster.workDirectory", work.toString(),
                "camelmesos.cluster.docker.image", IMAGE,
                "camelmesos.cluster.docker.binds", binds.toString(),
                "camelmesos.cluster.docker.dind.engineOptions", "--iptables=false --bridge=none",
                "camelmesos.cluster.docker.dind.options", dindOptions());
    }

    /** Where this machine itself lacks a capability, nothing on it can be given that, and {@code --privileged} fails. */
    private static String dindOptions() throws IOException {
        String capabilities = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .findFirst()
                .orElse("CapEff:\tffffffffffffffff")
                .substring("CapEff:\t".length());
        boolean all = (Long.parseUnsignedLong(capabilities.strip(), 16) >> SYS_RESOURCE & 1) == 1;
        return all
                ? "--privileged"
                : "--cap-add=ALL --cap-drop=SYS_RESOURCE --security-opt=seccomp=unconfined"
                        + " --security-opt=apparmor=unconfined";
    }
}
