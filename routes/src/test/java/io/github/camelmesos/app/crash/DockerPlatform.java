package io.github.camelmesos.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelmesos.app.process.Application;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Docker engine that DOCKER_HOST leads to, with an image of the application as it is packaged now. */
final class DockerPlatform implements Platform {

    private static final String BASE = "camel-mesos-base";
    private static final String IMAGE = "camel-mesos-crash";
    private static final int PATIENCE_SECONDS = 120;

    /** Tests are skipped where there is no engine. */
    static void require() throws Exception {
        assumeTrue(answers("info"), "there is no Docker engine: DOCKER_HOST leads to none");
        assumeTrue(answers("image", "inspect", BASE), "the Docker engine has no image " + BASE);
        String home = System.getProperty("camelmesos.home");
        String build = "build --quiet --network none --build-arg BASE=" + BASE + " --tag " + IMAGE;
        List<String> words = new ArrayList<>(List.of(build.split(" ")));
        words.add(home);
        docker(words.toArray(String[]::new));
    }

    @Override
    public String provider() {
        return "docker";
    }

    @Override
    public void prepare(Application application, Path directory) {
        application.set("CAMELMESOS_CLUSTER_DOCKER_IMAGE", IMAGE);
        application.set("CAMELMESOS_CLUSTER_DOCKER_BINDS", directory.toString());
        application.set("CAMELMESOS_CLUSTER_DOCKER_TASKS", "none");
    }

    @Override
    public boolean outlivesLauncher() {
        return true;
    }

    @Override
    public List<String> left(Application application) throws Exception {
        String label = "label=io.github.camelmesos.ledger=" + application.state();
        long containers =
                docker("ps", "--all", "--quiet", "--filter", label).lines().count();
        long networks =
                docker("network", "ls", "--quiet", "--filter", label).lines().count();
        List<String> left = new ArrayList<>();
        if (containers > 0) {
            left.add(containers + (containers == 1 ? " container" : " containers"));
        }
        if (networks > 0) {
            left.add("network");
        }
        return left;
    }

    private static boolean answers(String... words) throws Exception {
        try {
            docker(words);
            return true;
        } catch (java.io.IOException | AssertionError none) {
            return false;
        }
    }

    private static String docker(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
