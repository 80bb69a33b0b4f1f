package io.github.camelmesos.chronos.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds the scheduler fails, and it goes on. */
class BundledSchedulerFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JobResources SMALL = new JobResources(0.5, 32, 10);

    @TempDir
    Path directory;

    private final EmbeddedCluster cluster = new EmbeddedCluster("cpus:2;mem:1024;disk:1000");
    private BundledScheduler scheduler;
    private ChronosClient client;

    @BeforeEach
    void start() throws Exception {
        cluster.start(directory);
        scheduler = BundledScheduler.start(cluster.config("/chronos"));
        client = new ChronosClient(ChronosClientSettings.of(scheduler.url()).withAttempts(8, Duration.ofMillis(100)));
        scheduler.awaitRegistered(PATIENCE);
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        scheduler.teardown();
        cluster.close();
    }

    private void add(String name, String command) {
        client.add(ChronosJob.oneShot(name, command + "; echo " + name + " >> " + directory.resolve("log"), SMALL));
    }

    private void awaitSuccess(String name) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> client.get(name).history().status() == JobStatus.SUCCESS);
    }

    private void awaitRunning() {
        await().atMost(PATIENCE).until(() -> client.summary().stream()
                .anyMatch(line -> line.state().running() == 1));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(directory.resolve("log"));
    }

    @Test
    void a_task_goes_on_while_the_master_is_replaced() throws Exception {
        add("a", "sleep 2");
        awaitRunning();
        cluster.stopMaster();
        await().atMost(PATIENCE).until(() -> !scheduler.isRegistered());
        cluster.startMaster();
        await().atMost(PATIENCE).until(scheduler::isRegistered);
        add("b", "true");
        awaitSuccess("a");
        awaitSuccess("b");
        assertThat(log()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_scheduler_that_loses_zookeeper_for_long_leads_again_afterwards() throws Exception {
        add("a", "sleep 1");
        awaitRunning();
        cluster.stopZooKeeper();
        await().atMost(PATIENCE).until(() -> !scheduler.isRegistered());
        cluster.startZooKeeper();
        await().atMost(PATIENCE).until(scheduler::isRegistered);
        add("b", "true");
        awaitSuccess("a");
        awaitSuccess("b");
        assertThat(log()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_framework_that_the_master_has_ended_registers_as_a_new_one_and_its_jobs_run() throws Exception {
        endFramework();
        await().atMost(PATIENCE).until(() -> !scheduler.isRegistered());
        await().atMost(PATIENCE).until(scheduler::isRegistered);
        add("a", "true");
        awaitSuccess("a");
    }

    private void endFramework() throws IOException {
        try (HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS)) {
            byte[] call = "{\"type\":\"GET_FRAMEWORKS\"}".getBytes(StandardCharsets.UTF_8);
            JsonObject answer = Json.parseObject(transport
                    .exchange(cluster.masterUrl(), HttpRequest.postJson("/api/v1", call))
                    .body());
            String id = answer.object("get_frameworks")
                    .list("frameworks", each -> each.object("framework_info").id("id"))
                    .get(0);
            transport.exchange(cluster.masterUrl(), HttpRequest.postForm("/master/teardown", "frameworkId=" + id));
        }
    }
}
