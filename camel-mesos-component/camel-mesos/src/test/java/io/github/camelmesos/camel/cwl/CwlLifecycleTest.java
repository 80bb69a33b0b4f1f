package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cluster.ClusterState;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;

class CwlLifecycleTest extends ComponentTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run").to("cwl:plan").to("cwl:run");
            }
        };
    }

    @Test
    void runsAreCancelledAsSoonAsTheContextStopsWhereThatIsAskedFor() {
        context().getComponent("cwl", CwlComponent.class).setCancelOnStop(true);
        CompletableFuture<Exchange> pending = startRun();

        context().stop();

        assertThat(pending.join().getException()).isInstanceOf(RunCancelledException.class);
    }

    @Test
    void runsThatOutlastTheContextsPatienceAreCancelledWithIt() {
        context().getShutdownStrategy().setTimeout(1);
        startRun();

        context().stop();

        assertThat(launcher.calls()).endsWith("cancel r1");
    }

    @Test
    void isHealthyWithALauncherAndClustersAndTellsOfLiveRuns() {
        CompletableFuture<Exchange> pending = startRun();

        HealthCheck.Result result = check();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("runs", 1);

        send("cwl:cancel?runId=r1", null);
        pending.join();
        assertThat(check().getDetails()).containsEntry("runs", 0);
    }

    @Test
    void isDownWithoutALauncher() {
        context().getComponent("cwl", CwlComponent.class).setWorkflowLauncher(null);

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(check().getMessage())
                .contains(
                        "cwl: has no WorkflowLauncher; bind one in the registry or set the component's option workflowLauncher");
    }

    private CompletableFuture<Exchange> startRun() {
        clusters.put("c-r1", ClusterState.READY);
        launcher.makeRunsWait();
        CompletableFuture<Exchange> pending = template().asyncSend("direct:run", exchange -> exchange.getMessage()
                .setBody(Map.of("workflow", "a.cwl", "runId", "r1")));
        await().until(() -> launcher.isRunning("r1"));
        return pending;
    }

    private HealthCheck.Result check() {
        return HealthCheckHelper.invokeReadiness(context()).stream()
                .filter(result -> result.getCheck().getId().equals("cwl"))
                .findFirst()
                .orElseThrow();
    }
}
