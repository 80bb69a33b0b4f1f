package io.github.camelmesos.launcher.nfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import io.github.camelmesos.launcher.staging.ElsewhereStagingArea;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The agent sees the launcher's directory by another path, and has to be told that one. */
@Timeout(60)
class NfsDeliveryTest {

    @TempDir
    Path directory;

    private Path launcher;
    private Path agent;
    private NfsDelivery delivery;
    private JobDirectories job;

    @BeforeEach
    void mount() throws IOException {
        launcher = Files.createDirectories(directory.resolve("launcher"));
        agent = Files.createSymbolicLink(directory.resolve("agent"), launcher);
        PathMappings mappings = new PathMappings(List.of(new PathMappings.Mapping(launcher, agent)));
        delivery = new NfsDelivery(JobLauncher.host(mappings), new NfsStagingSettings(mappings, Duration.ofSeconds(1)));
        job = new ElsewhereStagingArea(
                        new SharedStagingArea(Files.createDirectory(launcher.resolve("run")), RemoteFiles.NONE),
                        (attempt, directory) -> mappings.onAgent(directory))
                .open("step", 1, Optional.empty());
    }

    @Test
    void theAgentIsToldItsOwnPathsOnly() throws Exception {
        Path input = Files.writeString(launcher.resolve("input"), "content");
        String seen = job.inputsInJob() + "/1/input";
        Job reads = job("cat " + seen + "; readlink " + seen + "; pwd", new StagedFile(input, seen, Mode.READ_ONLY));

        String command = delivery.deliver(reads, StagedBytes.UNCOUNTED);

        assertThat(command).isEqualTo("command . " + agent + "/run/jobs/1.1/job.sh");
        assertThat(job.root().resolve("job.sh")).content().doesNotContain(launcher.toString());
        assertThat(execute(command)).isZero();
        assertThat(job.out().resolve("said")).hasContent("content" + agent + "/input\n" + agent + "/run/jobs/1.1/out");
        assertThat(AttemptResult.read(job)).isPresent();
    }

    @Test
    void linksToInputsSayAfterwardsWhereTheLauncherSeesThem() throws Exception {
        Path input = Files.writeString(launcher.resolve("input"), "content");
        Path other = Files.writeString(launcher.resolve("other"), "content");
        Job links = job(
                "ln -s " + agent + "/other mine; ln -s said own; ln -s /etc/passwd far",
                new StagedFile(input, job.outInJob() + "/input", Mode.READ_ONLY));
        execute(delivery.deliver(links, StagedBytes.UNCOUNTED));

        delivery.ended(
                links,
                AttemptResult.read(job)
                        .<JobOutcome>map(result -> new JobOutcome.Exited(result.exitCode(), result.usage()))
                        .orElseThrow());

        assertThat(Files.readSymbolicLink(job.out().resolve("input"))).isEqualTo(input);
        assertThat(Files.readSymbolicLink(job.out().resolve("mine"))).isEqualTo(other);
        assertThat(Files.readSymbolicLink(job.out().resolve("own"))).isEqualTo(Path.of("said"));
        assertThat(Files.readSymbolicLink(job.out().resolve("far"))).isEqualTo(Path.of("/etc/passwd"));
    }

    @Test
    void anInputThatAgentsDoNotSeeIsRefused() throws Exception {
        Path hidden = Files.writeString(directory.resolve("hidden"), "content");
        Job reads = job("true", new StagedFile(hidden, job.inputsInJob() + "/1/hidden", Mode.READ_ONLY));

        assertThatThrownBy(() -> delivery.deliver(reads, StagedBytes.UNCOUNTED))
                .hasMessageContaining("agents do not see " + hidden);
    }

    private Job job(String line, StagedFile... staged) {
        return new Job(
                "step",
                1,
                List.of("sh", "-c", line),
                Map.of(),
                Optional.empty(),
                Optional.of("said"),
                Optional.empty(),
                new JobResources(0.1, 32, 1, 1),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(staged),
                job,
                Reuse.STANDARD);
    }

    private static int execute(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    }
}
