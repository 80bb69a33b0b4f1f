package io.github.camelmesos.chronos.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.client.NoSuchJobException;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosJobBuilder;
import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that really run, on an embedded cluster. */
class BundledSchedulerIT {

    @RegisterExtension
    static final EmbeddedCluster CLUSTER = new EmbeddedCluster("cpus:4;mem:4096;disk:10000");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JobResources SMALL = new JobResources(0.5, 32, 10);

    @TempDir
    Path directory;

    private SchedulerConfig config;
    private BundledScheduler scheduler;
    private ChronosClient client;

    @BeforeEach
    void start(TestInfo test) throws Exception {
        CoreSettings standard = CoreSettings.DEFAULT;
        config = CLUSTER.config("/" + test.getTestMethod().orElseThrow().getName())
                .withCore(new CoreSettings(
                        Duration.ofMillis(200),
                        standard.disableAfterFailures(),
                        standard.taskEpsilon(),
                        standard.historyLimit(),
                        standard.declineFor(),
                        standard.minReviveInterval(),
                        standard.reconcileEvery()));
        begin();
    }

    private void begin() throws Exception {
        scheduler = BundledScheduler.start(config);
        client = new ChronosClient(ChronosClientSettings.of(scheduler.url()));
        scheduler.awaitRegistered(PATIENCE);
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        scheduler.teardown();
    }

    private ChronosJobBuilder job(String name, String command) {
        return ChronosJob.named(name).command(command).resources(SMALL).policy(JobPolicy.DEFAULT.withRetries(0));
    }

    private JobSummary summary(String name) {
        return client.summary().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void awaitStatus(String name, JobStatus status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> summary(name).status() == status);
    }

    private void awaitRunning(String name) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> summary(name).state().running() == 1);
    }

    private String append(String word) {
        return "echo " + word + " >> " + directory.resolve("log");
    }

    private List<String> log() throws IOException {
        Path log = directory.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    @Test
    void a_one_shot_job_runs_once_with_its_environment() throws IOException {
        client.add(job("a", append("$CHRONOS_JOB_NAME/$X"))
                .environment("X", "1")
                .once()
                .build());
        awaitStatus("a", JobStatus.SUCCESS);
        assertThat(log()).containsExactly("a/1");
        assertThat(summary("a").disabled()).isTrue();
        assertThat(client.stat("a").histogram().count()).isEqualTo(1);
    }

    @Test
    void a_burst_of_five_hundred_jobs_runs_each_of_them_once() throws IOException {
        List<CompletableFuture<Void>> added = IntStream.range(0, 500)
                .mapToObj(i -> client.async().add(ChronosJob.oneShot("a" + i, append("job" + i), SMALL)))
                .toList();
        added.forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> client.summary().stream().allMatch(line -> line.status() == JobStatus.SUCCESS));
        assertThat(log()).hasSize(500).doesNotHaveDuplicates();
        assertThat(client.deleteAll("a")).isEqualTo(500);
    }

    @Test
    void a_child_runs_after_its_parents() throws IOException {
        client.add(
                job("p1", append("p1")).schedule("R1/2030-01-01T00:00:00Z/PT1M").build());
        client.add(
                job("p2", append("p2")).schedule("R1/2030-01-01T00:00:00Z/PT1M").build());
        client.add(job("kid", append("kid")).parents("p1", "p2").build());
        client.run("p1");
        awaitStatus("p1", JobStatus.SUCCESS);
        client.run("p2");
        awaitStatus("kid", JobStatus.SUCCESS);
        assertThat(log()).containsExactly("p1", "p2", "kid");
    }

    @Test
    void a_running_task_can_be_killed() {
        client.add(job("a", "sleep 300").once().build());
        awaitRunning("a");
        client.killTasks("a");
        await().atMost(PATIENCE).until(() -> summary("a").state().text().equals("idle"));
        assertThat(summary("a").status()).isEqualTo(JobStatus.FRESH);
    }

    @Test
    void a_job_can_be_deleted_while_it_runs() {
        client.add(job("a", "echo $$ > " + directory.resolve("pid") + "; exec sleep 300")
                .once()
                .build());
        await().atMost(PATIENCE).until(() -> Files.exists(directory.resolve("pid")));
        client.delete("a");
        await().atMost(PATIENCE).until(() -> ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("pid")).strip()))
                .isEmpty());
        assertThatThrownBy(() -> client.get("a")).isInstanceOf(NoSuchJobException.class);
    }

    @Test
    void a_failing_job_is_tried_again_and_then_failed() throws IOException {
        client.add(job("a", append("try") + "; exit 3")
                .policy(JobPolicy.DEFAULT.withRetries(2))
                .build());
        awaitStatus("a", JobStatus.FAILURE);
        assertThat(log()).hasSize(3);
        assertThat(client.get("a").history().errorCount()).isEqualTo(1);
    }

    @Test
    void a_repeated_job_runs_as_often_as_it_says() throws IOException {
        client.add(job("a", append("run")).schedule("R3//PT0.3S").build());
        await().atMost(PATIENCE).until(() -> summary("a").disabled());
        assertThat(log()).hasSize(3);
        assertThat(summary("a").schedule()).startsWith("R0/");
    }

    @Test
    void a_constraint_on_an_attribute_is_obeyed() {
        client.add(job("fits", "true")
                .constraint(new Constraint("rack", Constraint.Operator.EQUALS, "r1"))
                .build());
        client.add(job("waits", "true")
                .constraint(new Constraint("rack", Constraint.Operator.EQUALS, "r2"))
                .build());
        awaitStatus("fits", JobStatus.SUCCESS);
        assertThat(summary("waits").state().text()).isEqualTo("queued");
    }

    @Test
    void a_restart_in_the_middle_loses_nothing_and_runs_nothing_twice() throws Exception {
        IntStream.range(0, 40)
                .forEach(i -> client.add(ChronosJob.oneShot("a" + i, "sleep 0.2; " + append("job" + i), SMALL)));
        await().atMost(PATIENCE).until(() -> log().size() > 4);
        client.close();
        scheduler.close();
        begin();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.summary().stream().allMatch(line -> line.status() == JobStatus.SUCCESS));
        assertThat(log()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_follower_answers_for_the_leader_and_takes_over_when_it_is_gone() throws Exception {
        try (BundledScheduler second = BundledScheduler.start(config);
                ChronosClient other = new ChronosClient(ChronosClientSettings.of(second.url()))) {
            other.add(job("a", "sleep 1; " + append("a")).once().build());
            assertThat(other.leader()).isEqualTo(scheduler.url().getAuthority());
            assertThat(other.get("a").name()).isEqualTo("a");
            assertThatThrownBy(() -> other.get("nosuch")).isInstanceOf(NoSuchJobException.class);
            awaitRunning("a");
            scheduler.close();
            second.awaitRegistered(PATIENCE);
            assertThat(other.leader()).isEqualTo(second.url().getAuthority());
            await().atMost(PATIENCE).until(() -> other.get("a").history().status() == JobStatus.SUCCESS);
            other.add(job("b", append("b")).once().build());
            await().atMost(PATIENCE).until(() -> other.get("b").history().status() == JobStatus.SUCCESS);
        }
        assertThat(log()).containsExactly("a", "b");
    }
}
