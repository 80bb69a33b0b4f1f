package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that start containers, in each way that agents have for it. */
@Timeout(120)
class DockerTasksIT {

    private static final int AGENT_MIB = 512;
    private static final String HOG =
            "python3 -c 'kept = [bytearray(50 << 20) for i in range(40)]; print(len(kept) * 50)'";

    @TempDir
    Path temporary;

    private SupervisedProvider provider;

    @BeforeAll
    static void engine(@TempDir Path context) throws Exception {
        DockerEngine.require(context);
    }

    @AfterEach
    void destroy() throws Exception {
        if (provider != null) {
            provider.destroy("t");
            provider.close();
        }
    }

    @Test
    void withTheSocketOfTheHostTheyAreBesideTheirAgentAndGoWithTheCluster() throws Exception {
        URI chronos = create("socket");
        assertThat(job(chronos, "hello", container("echo hello"))).isEqualTo("hello 0");
        assertThat(job(chronos, "hog", container(HOG)))
                .as("2000 MiB beside an agent of 512 MiB: nothing but the job's own limit bounds it")
                .isEqualTo("2000 0");
        String label = "io.github.camelmesos.run=run-t";
        job(chronos, "stays", "docker run --detach --label " + label + " " + DockerEngine.JOB_IMAGE + " sleep 1000");
        List<String> jobs = List.of("ps", "--all", "--quiet", "--filter", "label=" + label);
        assertThat(DockerEngine.CLI.run(jobs)).isNotEmpty();
        provider.destroy("t");
        assertThat(DockerEngine.CLI.run(jobs)).isEmpty();
    }

    @Test
    void withTheSocketOfTheHostThePathsOfAJobAreThoseOfTheHost() throws Exception {
        URI chronos = create("socket");
        Path data = Files.writeString(temporary.resolve("data"), "same");
        String mount = "docker run --rm --network none --volume " + data + ":/data " + DockerEngine.JOB_IMAGE;
        assertThat(job(chronos, "reads", mount + " cat /data")).isEqualTo("same 0");
    }

    @Test
    void inTheEngineOfTheirAgentTheyAreNotSeenFromOutsideAndCannotHaveMoreThanIt() throws Exception {
        URI chronos = create("dind");
        Path image = temporary.resolve("image.tar");
        DockerEngine.CLI.run(List.of("save", "--output", image.toString(), DockerEngine.JOB_IMAGE));
        assertThat(job(chronos, "load", "docker load --input " + image)).endsWith(" 0");
        assertThat(job(chronos, "hello", container("echo hello"))).isEqualTo("hello 0");
        assertThat(job(chronos, "hog", container(HOG)))
                .as("2000 MiB in an agent of 512 MiB")
                .isEqualTo("137");
        assertThat(job(chronos, "again", container("echo again"))).isEqualTo("again 0");
    }

    @Test
    void withoutEitherAJobHasNoEngine() throws Exception {
        URI chronos = create("none");
        assertThat(job(chronos, "none", container("echo hello"))).isEqualTo("125");
    }

    private static String container(String command) {
        return "docker run --rm --network none " + DockerEngine.JOB_IMAGE + " " + command;
    }

    private URI create(String tasks) throws Exception {
        Map<String, String> all = new TreeMap<>(DockerEngine.settings(temporary.resolve("work"), temporary));
        all.put("camelmesos.cluster.docker.tasks", tasks);
        ClusterSettings settings = ClusterSettings.of(all);
        String ledger = temporary.resolve("state").toString();
        provider = new SupervisedProvider(
                settings, new SupervisedSettings(1, 0), new DockerPlatform(settings, ledger, System.getenv()));
        ClusterShape shape = new ClusterShape(1, new ClusterResources(1, AGENT_MIB, 100));
        provider.create(new ClusterSpec("t", "run-t", "default", shape, ledger), step -> {});
        return provider.attachChronos("t", step -> {});
    }

    /** What it says and its exit status. */
    private String job(URI url, String name, String command) throws Exception {
        Path out = temporary.resolve(name + ".out");
        Path done = temporary.resolve(name + ".done");
        try (ChronosClient chronos = new ChronosClient(ChronosClientSettings.of(url))) {
            String script = command + " > " + out + " 2> " + out + ".err; echo $? > " + done + ".new; mv " + done
                    + ".new " + done;
            chronos.add(ChronosJob.oneShot(name, script, new JobResources(0.5, 64, 10)));
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(done));
        }
        return (Files.readString(out).strip() + " " + Files.readString(done).strip()).strip();
    }
}
