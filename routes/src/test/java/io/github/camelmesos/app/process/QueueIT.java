package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several launchers, each a process, that share a quota of one cluster. */
class QueueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SLEEP = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, "sleep 300; : TAG"]
            inputs: []
            outputs: []
            """;
    private static final String TRUE = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: "true"
            inputs: []
            outputs: []
            """;

    @TempDir
    Path directory;

    private Application application;
    private String sleep;
    private String quick;

    @BeforeEach
    void prepare() throws Exception {
        application = new Application(directory);
        sleep = application.file("sleep.cwl", SLEEP);
        quick = application.file("true.cwl", TRUE);
        quotas("clusters: 1");
    }

    private void quotas(String ofEverybody) throws IOException {
        application.set(
                "CAMELMESOS_CLUSTER_QUOTAS",
                application.file("quotas.yaml", "tenants: {default: {" + ofEverybody + "}}"));
    }

    /** After one more run, which clears away what those that were killed left. */
    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(application.run("run", "--quiet", quick).exitCode()).isZero();
        assertThat(application.processes()).isEmpty();
        assertThat(application.leftFiles()).isEmpty();
    }

    @Test
    void whoWaitsIsToldWhyAndCanBeCancelled() throws Exception {
        Running first = application.start("run", sleep);
        application.awaitJob();
        Running second = startAndAwaitQueue();

        assertThat(application.run("queue").out())
                .contains("WAITING_FOR_QUOTA: 1 cluster needed, tenant 'default' has 0 of 1 free (1 cluster running)");
        assertThat(application.run("plan", quick).out())
                .contains("admission: would wait as number 2: WAITING_FOR_QUOTA: 1 cluster needed");
        second.signal("INT");
        assertThat(second.exitCode()).isEqualTo(130);
        assertThat(application.run("queue").out()).isEqualTo("nothing waits\n");
        first.signal("INT");
        assertThat(first.exitCode()).isEqualTo(130);
    }

    @Test
    void whoWaitsRunsWhenSomebodyDestroysTheClusterInItsWay() throws Exception {
        Running first = application.start("run", sleep);
        application.awaitJob();
        Running second = startAndAwaitQueue();

        String id = granted().get(0);
        assertThat(application.run("clusters").out()).contains(id, "READY", "WAITING");
        assertThat(application.run("destroy", id).out()).isEqualTo("destroyed " + id + "\n");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.err()).contains("cluster " + id + " was destroyed on request");
        assertThat(second.exitCode()).as(second.err()).isZero();
    }

    @Test
    void whoWaitsGetsWhatALauncherThatHangsHeldTooLong() throws Exception {
        quotas("clusters: 1, longestLife: 5s");
        application.set("CAMELMESOS_CLUSTER_GRACE", "1s");
        Running first = application.start("run", sleep);
        application.awaitJob();
        first.signal("STOP");
        Running second = startAndAwaitQueue();

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(first.exitCode()).isEqualTo(137);
    }

    @Test
    void reapRemovesWhatAKilledLauncherLeft() throws Exception {
        Running first = application.start("run", sleep);
        application.awaitJob();
        first.signal("KILL");
        first.exitCode();

        String id = granted().get(0);
        String left = id + " (embedded): its launcher ";
        assertThat(application.run("reap", "--dry-run").out()).contains("would destroy " + left);
        assertThat(application.run("reap").out()).contains("destroying " + left, "destroyed " + id);
        assertThat(granted()).isEmpty();
        await().atMost(PATIENCE).until(() -> application.processes().isEmpty());
    }

    private Running startAndAwaitQueue() throws Exception {
        Running run = application.start("run", quick);
        await().atMost(PATIENCE).until(() -> run.err().contains("waiting: WAITING_FOR_QUOTA: 1 cluster needed"));
        return run;
    }

    private List<String> granted() throws IOException {
        try (Stream<Path> files = Files.list(application.state().resolve("clusters"))) {
            return files.filter(file -> Application.Running.text(file).contains("granted"))
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }
    }
}
