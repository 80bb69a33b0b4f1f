package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents behind a network that breaks off, and several jobs of one agent at once. */
@Timeout(180)
class InterruptedTransfersTest {

    private static final int SIZE = 3 << 20;

    @TempDir
    Path directory;

    private CuttingProxy proxy;
    private AgentFixture fixture;

    private void start(int cuts) throws IOException {
        int port = freePort();
        proxy = new CuttingProxy(port, cuts, SIZE / 2);
        fixture = new AgentFixture(
                directory,
                settings -> new HttpStagingSettings(
                        settings.address(),
                        port,
                        Optional.of(proxy.url()),
                        settings.agentDirectory(),
                        settings.cacheBytes(),
                        settings.outputBytes(),
                        settings.transfers(),
                        settings.idleTimeout(),
                        settings.leastRate()));
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
        proxy.close();
    }

    @Test
    void goesOnWhereConnectionsWereCutInBothDirections() throws Exception {
        start(4);
        JobDirectories job = fixture.open();
        String there = fixture.give(random("in"), job.inputsInJob() + "/in", Mode.READ_ONLY);

        assertThat(AgentFixture.isSuccess(fixture.run(fixture.job(job, "cp " + there + " out"))))
                .isTrue();

        assertThat(job.out().resolve("out")).hasSameBinaryContentAs(fixture.launcher.resolve("data/in"));
        assertThat(proxy.cutsLeft()).isZero();
        assertThat(proxy.passed()).as("nothing is begun anew that can go on").isLessThan(3L * SIZE);
    }

    @Test
    void jobsOfOneAgentFetchAnInputOnce() throws Exception {
        start(0);
        Path input = random("in");
        List<Job> jobs = new ArrayList<>();
        List<Process> agents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JobDirectories directories = fixture.open();
            String there = fixture.give(input, directories.inputsInJob() + "/in", Mode.READ_ONLY);
            jobs.add(fixture.job(directories, "cmp " + there + " " + input));
        }
        for (Job job : jobs) {
            agents.add(fixture.start(fixture.run.deliver(job, StagedBytes.UNCOUNTED), "sh"));
        }
        for (Process agent : agents) {
            assertThat(agent.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(agent.exitValue()).isZero();
        }
        for (Job job : jobs) {
            assertThat(AgentFixture.isSuccess(fixture.end(job))).isTrue();
        }
        assertThat(proxy.passed()).isLessThan(2L * SIZE);
    }

    private Path random(String name) throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return Files.write(fixture.input(name, ""), bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
