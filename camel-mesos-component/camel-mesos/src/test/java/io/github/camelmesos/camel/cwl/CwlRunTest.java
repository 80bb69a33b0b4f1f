package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.camel.fake.FakeClusters;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NoSuchClusterException;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.RunResult.Status;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CwlRunTest extends ComponentTestSupport {

    private static final Map<String, Object> SUBMISSION = Map.of("workflow", "count.cwl", "runId", "r1");

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getComponent("cwl", CwlComponent.class).setCancelTimeout(100);
                from("direct:run").to("cwl:plan").to("cwl:run");
                from("direct:handled")
                        .onException(RunFailedException.class)
                        .handled(true)
                        .setBody(simple("${exception.result.errors[0]}"))
                        .end()
                        .to("cwl:plan")
                        .to("cwl:run");
            }
        };
    }

    @BeforeEach
    void makeTheCluster() {
        clusters.put("c-r1", ClusterState.READY);
    }

    @Test
    void theBodyBecomesTheResult() {
        Exchange exchange = send("direct:run", SUBMISSION);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(RunResult.class).outputs()).isEqualTo(Map.of("count", 42));
        assertThat(exchange.getMessage().getHeader(CwlConstants.RUN_STATUS)).isEqualTo(Status.SUCCEEDED);
        assertThat(launcher.calls()).containsExactly("plan r1", "run r1 on c-r1");
    }

    @Test
    void theResultIsItsOutputObjectAsMapTextOrStream() throws Exception {
        Exchange exchange = send("direct:run", SUBMISSION);

        assertThat((Object) exchange.getMessage().getBody(Map.class)).isEqualTo(Map.of("count", 42));
        assertThat(exchange.getMessage().getBody(String.class)).isEqualToIgnoringWhitespace("{\"count\": 42}");
        try (InputStream in = exchange.getMessage().getBody(InputStream.class)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringWhitespace("{\"count\": 42}");
        }
    }

    @Test
    void aFailedRunFailsTheExchangeWithTheResultStillInTheBody() {
        launcher.makeRunsEndAs(Status.FAILED);

        Exchange exchange = send("direct:run", SUBMISSION);

        assertThat(exchange.getException())
                .isExactlyInstanceOf(RunFailedException.class)
                .hasMessage("run r1 ended as FAILED: step count: exit code 1");
        assertThat(exchange.getMessage().getBody(RunResult.class).status()).isEqualTo(Status.FAILED);
        assertThat(exchange.getMessage().getHeader(CwlConstants.RUN_STATUS)).isEqualTo(Status.FAILED);
    }

    @Test
    void routesHandleAFailedRunByItsType() {
        launcher.makeRunsEndAs(Status.UNSUPPORTED);

        Exchange exchange = send("direct:handled", SUBMISSION);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("step count: exit code 1");
    }

    @Test
    void holdsNoThreadWhileTheWorkflowRuns() {
        launcher.makeRunsWait();

        CompletableFuture<Object> pending = template().asyncRequestBody("direct:run", SUBMISSION);
        await().until(() -> launcher.isRunning("r1"));
        assertThat(pending).isNotDone();
        launcher.end("r1", Status.SUCCEEDED);

        assertThat(pending.join()).isInstanceOf(RunResult.class);
    }

    @Test
    void aRunIsStoppedWhenItsTimeoutHasPassed() {
        launcher.makeRunsWait();

        Exchange exchange = send("direct:run", SUBMISSION, Map.of(CwlConstants.TIMEOUT, "1s"));

        assertThat(exchange.getException())
                .isInstanceOf(RunTimedOutException.class)
                .hasMessage("run r1 was stopped: its timeout has passed");
        assertThat(launcher.calls()).containsExactly("plan r1", "run r1 on c-r1", "cancel r1");
    }

    @Test
    void aRunThatDoesNotStopWhenToldToIsGivenUp() {
        launcher.makeRunsWait();
        launcher.makeCancelDoNothing();
        Exchange exchange = send("direct:run", SUBMISSION, Map.of(CwlConstants.TIMEOUT, "1s"));

        assertThat(exchange.getException())
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("run r1 has not stopped");
    }

    @Test
    void cancelStopsARunThatIsUnderWay() {
        launcher.makeRunsWait();
        CompletableFuture<Exchange> pending = template()
                .asyncSend("direct:run", exchange -> exchange.getMessage().setBody(SUBMISSION));
        await().until(() -> launcher.isRunning("r1"));

        Exchange cancel = send("cwl:cancel?runId=r1", "body");

        assertThat(cancel.getMessage().getBody()).isEqualTo("body");
        assertThat(pending.join().getException()).isInstanceOf(RunCancelledException.class);
    }

    @Test
    void aRunWhoseClusterIsLostFailsWithTheReason() {
        launcher.makeRunsWait();
        CompletableFuture<Exchange> pending = template()
                .asyncSend("direct:run", exchange -> exchange.getMessage().setBody(SUBMISSION));
        await().until(() -> launcher.isRunning("r1"));

        clusters.tell(failed(clusters.put("another", ClusterState.FAILED)));
        assertThat(pending).isNotDone();
        clusters.tell(failed(clusters.put("c-r1", ClusterState.FAILED)));

        Exchange exchange = pending.join();
        assertThat(exchange.getException())
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("cluster c-r1 is lost: its master has ended");
        assertThat(exchange.getMessage().getHeader(CwlConstants.RUN_STATUS)).isEqualTo(Status.FAILED);
        assertThat(launcher.calls()).endsWith("cancel r1");
        assertThat(clusters.listeners()).isZero();
    }

    private static Cluster failed(Cluster cluster) {
        return new Cluster(
                cluster.id(),
                cluster.runId(),
                cluster.tenant(),
                cluster.provider(),
                cluster.state(),
                cluster.shape(),
                cluster.endpoints(),
                Optional.of("cluster " + cluster.id() + " is lost: its master has ended"),
                cluster.since());
    }

    @Test
    void cancelOfAnUnknownRunDoesNothing() {
        assertThat(send("cwl:cancel", null, Map.of(CwlConstants.RUN_ID, "who")).getException())
                .isNull();
    }

    @Test
    void cancelNeedsToKnowWhichRun() {
        assertThat(send("cwl:cancel", null).getException())
                .hasMessageContaining("CamelCwlRunId")
                .hasMessageContaining("runId");
    }

    @Test
    void aChronosNamedByHeaderIsUsed() {
        send("direct:run", SUBMISSION, Map.of(CwlConstants.CHRONOS_URL, FakeClusters.CHRONOS));

        assertThat(launcher.ranOn().endpoints().flatMap(ClusterEndpoints::chronos))
                .contains(URI.create(FakeClusters.CHRONOS));
    }

    @Test
    void wantsAPlannedRun() {
        assertThat(send("cwl:run?clusterId=c-r1", "text").getException())
                .hasMessage("cwl:run wants the PlannedRun that cwl:plan makes, and got a java.lang.String");
    }

    @Test
    void wantsAClusterThatIsThere() {
        assertThat(send("direct:run", Map.of("workflow", "a.cwl", "runId", "r2"))
                        .getException())
                .isInstanceOf(NoSuchClusterException.class)
                .hasMessageContaining("c-r2");
    }
}
