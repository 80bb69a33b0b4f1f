package io.github.camelmesos.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.cwl.CwlConstants;
import io.github.camelmesos.camel.cwl.RunCancelledException;
import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.camel.cwl.RunTimedOutException;
import io.github.camelmesos.camel.mesos.MesosConstants;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.assembly.ClusterAssembly;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.launcher.LauncherSettings;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.RunResult.Status;
import io.github.camelmesos.launcher.WebAccess;
import io.github.camelmesos.launcher.WorkflowLauncher;
import io.github.camelmesos.launcher.external.ExternalLaunchers;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import io.github.camelmesos.launcher.run.CwlWorkflowLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A route in Java takes workflows through real nested clusters. */
@Timeout(120)
class EmbeddedPipelineIT extends CamelTestSupport {

    private static final Path EXAMPLES =
            Path.of("../../cwl-examples").toAbsolutePath().normalize();
    private static final String SLEEP = """
            {cwlVersion: v1.2, class: CommandLineTool, baseCommand: [sleep, "100"], inputs: [], outputs: []}
            """;

    @TempDir
    Path directory;

    private NestedClusters clusters;
    private WorkflowLauncher launcher;

    @Override
    protected void bindToRegistry(Registry registry) throws Exception {
        clusters = ClusterAssembly.open(ClusterSettings.of(Map.of(
                "camelmesos.cluster.stateDirectory", directory.resolve("state").toString(),
                "camelmesos.cluster.workDirectory",
                        directory.resolve("clusters").toString())));
        launcher = new CwlWorkflowLauncher(new LauncherSettings(
                directory.resolve("state"),
                directory.resolve("runs"),
                Optional.empty(),
                new ExternalLaunchers(Map.of(), ""),
                RetryPolicy.DEFAULT,
                ReuseSettings.in(directory.resolve("state")),
                WebAccess.OFF));
        registry.bind("clusters", clusters);
        registry.bind("launcher", launcher);
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run")
                        .to("cwl:plan?outputDirectory=" + directory.resolve("outputs"))
                        .doTry()
                        .to("mesos:create")
                        .to("chronos:attach")
                        .to("cwl:run")
                        .doFinally()
                        .to("mesos:destroy")
                        .end();
                from("mesos:events").to("mock:clusters");
                from("cwl:events?kinds=Ended").to("mock:runs");
            }
        };
    }

    @Test
    void aWorkflowIsRunAndItsClusterIsGone() throws Exception {
        MockEndpoint states = getMockEndpoint("mock:clusters");
        states.expectedHeaderValuesReceivedInAnyOrder(
                MesosConstants.CLUSTER_STATE,
                ClusterState.REQUESTED,
                ClusterState.GRANTED,
                ClusterState.PROVISIONING,
                ClusterState.READY,
                ClusterState.DRAINING,
                ClusterState.DESTROYED);
        MockEndpoint ended = getMockEndpoint("mock:runs");
        ended.expectedMessageCount(1);

        Exchange exchange = run(Map.of(
                "workflow", EXAMPLES.resolve("word-frequency/workflow.cwl").toString(),
                "jobOrder", EXAMPLES.resolve("word-frequency/job.yml").toString(),
                "runId", "words"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(CwlConstants.RUN_STATUS)).isEqualTo(Status.SUCCEEDED);
        assertThat(exchange.getMessage().getBody(String.class))
                .contains("sha1$fb87abe1e8240f3d78e13e9f0de5a580f5fef220");
        assertThat(directory.resolve("outputs/words/frequencies.txt")).hasSize(27);
        assertThat(clusters.list()).isEmpty();
        states.assertIsSatisfied();
        ended.assertIsSatisfied();
    }

    @Test
    void aWorkflowThatFailsSaysWhichStepAndLeavesNoCluster() {
        Exchange exchange = run(Map.of(
                "workflow", EXAMPLES.resolve("fails-on-purpose/workflow.cwl").toString(),
                "jobOrder", EXAMPLES.resolve("fails-on-purpose/job.yml").toString()));

        assertThat(exchange.getException())
                .isExactlyInstanceOf(RunFailedException.class)
                .hasMessageContaining("fail")
                .hasMessageContaining("3");
        assertThat(exchange.getMessage().getBody(RunResult.class).status()).isEqualTo(Status.FAILED);
        assertThat(clusters.list()).isEmpty();
    }

    @Test
    void aWorkflowThatCanNeverFitIsRefusedBeforeAnythingIsStarted() {
        Exchange exchange = run(Map.of(
                "workflow", EXAMPLES.resolve("hello/workflow.cwl").toString(),
                "inputs", Map.of("message", "hello"),
                "cpus", 100_000));

        assertThat(exchange.getException()).isInstanceOf(AdmissionException.class);
        assertThat(directory.resolve("clusters"))
                .satisfiesAnyOf(path -> assertThat(path).doesNotExist(), path -> assertThat(path)
                        .isEmptyDirectory());
    }

    @Test
    void aRunIsCancelledWhileItsJobRuns() throws Exception {
        CompletableFuture<Exchange> pending = start(Map.of("workflow", sleep(), "runId", "sleeper"));
        awaitRunningTask();

        template().sendBodyAndHeader("cwl:cancel", null, CwlConstants.RUN_ID, "sleeper");

        assertThat(pending.join().getException()).isInstanceOf(RunCancelledException.class);
        assertThat(clusters.list()).isEmpty();
    }

    @Test
    void aRunIsStoppedWhenItsTimeoutHasPassed() throws Exception {
        Exchange exchange = run(Map.of("workflow", sleep(), "timeout", "10s"));

        assertThat(exchange.getException()).isInstanceOf(RunTimedOutException.class);
        assertThat(clusters.list()).isEmpty();
    }

    @Test
    void aClusterWithoutAWorkflowIsMadeLookedAtAndScaled() {
        Exchange exchange =
                template().request("mesos:create?cpus=1&memory=512&disk=512&agents=1&clusterId=bare", e -> {});
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(MesosConstants.ZOOKEEPER, String.class))
                .startsWith("127.0.0.1:");

        template().sendBody("mesos:scale?clusterId=bare&agents=2", null);

        Cluster cluster = template().requestBody("mesos:status?clusterId=bare", null, Cluster.class);
        assertThat(cluster.state()).isEqualTo(ClusterState.READY);
        assertThat(cluster.shape())
                .hasValueSatisfying(shape -> assertThat(shape.agents()).isEqualTo(2));

        context().stop();
        assertThat(clusters.list())
                .as("destroyed with the context that made it")
                .isEmpty();
    }

    private String sleep() throws Exception {
        return Files.writeString(directory.resolve("sleep.cwl"), SLEEP).toString();
    }

    private void awaitRunningTask() {
        await().atMost(Duration.ofSeconds(60)).until(() -> ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info().commandLine().orElse("").contains("sleep 100")));
    }

    private Exchange run(Map<String, Object> submission) {
        return start(submission).join();
    }

    private CompletableFuture<Exchange> start(Map<String, Object> submission) {
        return template()
                .asyncSend("direct:run", exchange -> exchange.getMessage().setBody(submission));
    }

    @AfterEach
    void closeWhatRoutesUse() {
        context().stop();
        launcher.close();
        clusters.close();
    }
}
