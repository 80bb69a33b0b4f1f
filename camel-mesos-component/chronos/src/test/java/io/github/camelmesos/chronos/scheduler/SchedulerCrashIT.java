package io.github.camelmesos.chronos.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.job.JobStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A scheduler that is killed while jobs are added and run, and one that goes on. */
class SchedulerCrashIT {

    @RegisterExtension
    static final EmbeddedCluster CLUSTER = new EmbeddedCluster("cpus:4;mem:4096;disk:10000");

    private static final int JOBS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private SchedulerProcess scheduler(int port) throws IOException {
        return new SchedulerProcess(
                directory.resolve("scheduler.log").toFile(),
                "--master=zk://" + CLUSTER.zkHosts() + "/mesos",
                "--zk_hosts=" + CLUSTER.zkHosts(),
                "--zk_path=/crash",
                "--zk_timeout=4000",
                "--http_port=" + port);
    }

    @Test
    void no_job_is_lost_and_none_runs_twice_when_the_scheduler_is_killed() throws Exception {
        int port = freePort();
        Path log = Files.createFile(directory.resolve("log"));
        SchedulerProcess process = scheduler(port);
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(URI.create("http://127.0.0.1:" + port))
                .withAttempts(40, Duration.ofMillis(100)))) {
            List<CompletableFuture<Void>> added = IntStream.range(0, JOBS)
                    .mapToObj(i -> client.async().add(job("a" + i, log)))
                    .toList();
            for (int done : List.of(5, 50)) {
                await().atMost(PATIENCE).until(() -> Files.readAllLines(log).size() >= done);
                process.kill();
                process = scheduler(port);
            }
            added.forEach(CompletableFuture::join);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> client.summary().stream()
                    .allMatch(line -> line.status() == JobStatus.SUCCESS));
            assertThat(Files.readAllLines(log)).hasSize(JOBS).doesNotHaveDuplicates();
        } finally {
            process.kill();
        }
    }

    private static ChronosJob job(String name, Path log) {
        return ChronosJob.oneShot(name, "sleep 0.1; echo " + name + " >> " + log, new JobResources(0.5, 32, 10));
    }
}
