package io.github.camelmesos.launcher.container;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Docker engine of the machine, where there is one with the image that tests use. */
public final class TestEngine {

    public static final String IMAGE = "debian:stable-slim";

    private TestEngine() {}

    /** Skips a test where it is not. */
    public static void assumeItIsThere() throws Exception {
        assumeTrue(
                isThere(),
                "no Docker engine with the image " + IMAGE
                        + ": containers are not tested (.ci/docker-engine starts one)");
    }

    /** The engine, where it is there. */
    public static Optional<ContainerEngine> ifThere() throws InterruptedException {
        return isThere() ? Optional.of(ContainerEngine.DOCKER) : Optional.empty();
    }

    /** Whether a Docker engine answers and has the image. */
    public static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("docker", "image", "inspect", IMAGE)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noClient) {
            return false;
        }
    }

    /** What its client says. */
    public static String docker(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
