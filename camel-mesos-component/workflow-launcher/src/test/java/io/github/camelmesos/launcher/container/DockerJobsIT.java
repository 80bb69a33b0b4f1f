package io.github.camelmesos.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs as they really run in Docker, started by their scripts without a cluster. */
class DockerJobsIT {

    @TempDir
    Path directory;

    private final String runId = "it-" + UUID.randomUUID().toString().substring(0, 8);
    private final ContainerLauncher launcher = new ContainerLauncher(ContainerEngine.DOCKER, runId);
    private final List<StagedFile> staged = new ArrayList<>();
    private Optional<String> stdin = Optional.empty();
    private JobDirectories job;

    @BeforeAll
    static void needsAnEngine() throws Exception {
        TestEngine.assumeItIsThere();
    }

    @BeforeEach
    void openAnAttempt() throws IOException {
        Path run = Files.createDirectory(directory.resolve("a run, with \"odd\" name"));
        job = new SharedStagingArea(run, RemoteFiles.NONE).open("job", 1, Optional.of(container()));
    }

    @AfterEach
    void leavesNoContainer() throws Exception {
        launcher.removeAll();
        assertThat(containers()).isEmpty();
    }

    @Test
    void seesItsInputsReadOnlyAndWritesToItsOutputDirectory() throws Exception {
        Path input = Files.writeString(directory.resolve("input,1"), "content");
        staged.add(new StagedFile(input, "/var/lib/cwl/1/input.txt", StagedFile.Mode.READ_ONLY));

        int exitCode = run("cat /var/lib/cwl/1/input.txt > copy; pwd >> copy; echo x >> /var/lib/cwl/1/input.txt");

        assertThat(exitCode).isNotZero();
        assertThat(job.out().resolve("copy")).hasContent("content/var/spool/cwl\n");
        assertThat(input).hasContent("content");
        assertThat(Files.getOwner(job.out().resolve("copy"))).isEqualTo(Files.getOwner(job.out()));
    }

    @Test
    void cannotWriteElsewhere() throws Exception {
        assertThat(run("touch /etc/evil || touch /usr/evil || exit 9")).isEqualTo(9);
    }

    @Test
    void hasNoNetworkUnlessItAsksForIt() throws Exception {
        assertThat(run("test \"$(ls /sys/class/net)\" = lo")).isZero();
    }

    @Test
    void hasItsOwnEnvironmentAndNoSecretOnACommandLine() throws Exception {
        assertThat(run("env > variables")).isZero();

        assertThat(job.out().resolve("variables"))
                .content()
                .contains("HOME=/var/spool/cwl\n", "TMPDIR=/tmp\n", "TOKEN=hunter2\n")
                .doesNotContain("MESOS_TASK_ID");
        assertThat(Files.readString(job.root().resolve("job.sh"))).doesNotContain("hunter2");
    }

    @Test
    void readsStandardInputFromAStagedFile() throws Exception {
        Path input = Files.writeString(directory.resolve("in"), "piped");
        staged.add(new StagedFile(input, "/var/lib/cwl/1/in", StagedFile.Mode.READ_ONLY));
        stdin = Optional.of("/var/lib/cwl/1/in");

        assertThat(run("cat > said")).isZero();

        assertThat(job.out().resolve("said")).hasContent("piped");
    }

    @Test
    void getsCopiesToChangeAndInputsInItsOutputDirectory() throws Exception {
        Path input = Files.writeString(directory.resolve("original"), "old");
        staged.add(new StagedFile(input, "/var/spool/cwl/linked", StagedFile.Mode.READ_ONLY));
        staged.add(new StagedFile(input, "/var/spool/cwl/mine", StagedFile.Mode.WRITABLE_COPY));
        staged.add(new StagedFile(input, "/elsewhere/mine", StagedFile.Mode.WRITABLE_COPY));
        staged.add(new StagedFile(input, "/var/spool/cwl/sub", StagedFile.Mode.EMPTY_DIRECTORY));

        assertThat(run("cat linked > sub/seen; echo new > mine; echo new > /elsewhere/mine"))
                .isZero();

        assertThat(job.out().resolve("sub/seen")).hasContent("old");
        assertThat(job.out().resolve("mine")).hasContent("new");
        assertThat(input).hasContent("old");
    }

    @Test
    void failsWith125AndTheEnginesWordsWhenThereIsNoSuchImage() throws Exception {
        Job missing = job("true", new Container("camel-mesos/no-such-image", Optional.empty(), new Container.Pull()));

        assertThat(execute(missing)).isEqualTo(125);

        assertThat(job.log()).content().contains("no-such-image");
        assertThat(AttemptResult.read(job).orElseThrow().exitCode()).isEqualTo(125);
    }

    @Test
    void removesTheContainerWhenTheJobIsKilled() throws Exception {
        Job sleeper = job("touch up; sleep 300", container());
        Process process = start(sleeper);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(job.out().resolve("up")));
        assertThat(containers()).hasSize(1);

        process.destroy();

        await().atMost(Duration.ofSeconds(30)).until(() -> containers().isEmpty());
        process.waitFor();
    }

    @Test
    void sweepsTheContainersOfARunWhoseScriptsWereKilledHard() throws Exception {
        Process process = start(job("touch up; sleep 300", container()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(job.out().resolve("up")));
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        assertThat(containers()).hasSize(1);

        launcher.removeAll();

        assertThat(containers()).isEmpty();
    }

    @Test
    void buildsTheImageOfADockerfile() throws Exception {
        String image = "camel-mesos-" + runId;
        Container built = new Container(
                image, Optional.empty(), new Container.Build("FROM " + TestEngine.IMAGE + "\nENV BUILT=yes\n"));

        assertThat(execute(job("test \"$BUILT\" = yes", built))).isZero();

        TestEngine.docker("rmi", "--force", image);
    }

    @Test
    void refusesAnImageNameThatIsAnOption() {
        Container evil = new Container("--privileged", Optional.empty(), new Container.Pull());

        assertThatThrownBy(() -> launcher.launch(job("true", evil), StagedBytes.UNCOUNTED))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--privileged");
    }

    private int run(String script) throws IOException, InterruptedException {
        return execute(job(script, container()));
    }

    private int execute(Job job) throws IOException, InterruptedException {
        return start(job).waitFor();
    }

    private Process start(Job job) throws IOException {
        String command = new AttemptScript(job, launcher.launch(job, StagedBytes.UNCOUNTED)).write();
        return new ProcessBuilder("sh", "-c", command).inheritIO().start();
    }

    private List<String> containers() throws IOException, InterruptedException {
        return TestEngine.docker("ps", "--all", "--quiet", "--filter", "label=io.github.camelmesos.run=" + runId)
                .lines()
                .toList();
    }

    private static Container container() {
        return new Container(TestEngine.IMAGE, Optional.empty(), new Container.Pull());
    }

    private Job job(String script, Container container) {
        return new Job(
                "job",
                1,
                List.of("sh", "-c", script),
                Map.of("TOKEN", "hunter2"),
                stdin,
                Optional.empty(),
                Optional.empty(),
                new JobResources(0.5, 128, 1, 1),
                Optional.empty(),
                false,
                Optional.of(container),
                List.copyOf(staged),
                job,
                Reuse.STANDARD);
    }
}
