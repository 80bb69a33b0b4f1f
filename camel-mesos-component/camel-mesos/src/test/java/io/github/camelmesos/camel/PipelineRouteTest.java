package io.github.camelmesos.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.chronos.ChronosConstants;
import io.github.camelmesos.camel.cwl.CwlConstants;
import io.github.camelmesos.camel.cwl.RunCancelledException;
import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.camel.fake.FakeClusters;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.RunResult.Status;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** The pipeline of the application, as people edit it, with fakes below the components. */
class PipelineRouteTest extends ComponentTestSupport {

    private static final Path PIPELINE = Path.of("../../routes/src/main/resources/camel/pipeline.camel.yaml");
    private static final Map<String, Object> SUBMISSION = Map.of("workflow", "count.cwl", "runId", "r1");

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.resolveResource(context, "file:" + PIPELINE));
        return context;
    }

    @Test
    void takesASubmissionThroughItsStages() {
        Exchange exchange = run();

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(RunResult.class).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(CwlConstants.RUN_ID, "r1")
                .containsEntry(CwlConstants.RUN_STATUS, Status.SUCCEEDED)
                .containsEntry(ChronosConstants.URL, FakeClusters.CHRONOS);
        assertThat(clusters.calls()).containsExactly("prepare", "create c-r1", "attach c-r1", "destroy c-r1");
        assertThat(launcher.calls()).containsExactly("plan r1", "run r1 on c-r1");
    }

    @Test
    void startsNothingForADocumentThatIsWrong() {
        Exchange exchange = send("direct:run-workflow", Map.of("workfow", "count.cwl"));

        assertThat(exchange.getException()).isInstanceOf(InvalidDocumentException.class);
        assertThat(clusters.calls()).containsExactly("prepare");
    }

    @Test
    void destroysTheClusterOfARunThatFails() {
        launcher.makeRunsEndAs(Status.FAILED);

        assertThat(run().getException()).isInstanceOf(RunFailedException.class);
        assertThat(clusters.calls()).endsWith("destroy c-r1");
    }

    @Test
    void destroysWhatIsLeftOfAClusterThatCouldNotBeMade() {
        clusters.makeCreationFail(new ProvisioningException("no port is free"));

        assertThat(run().getException()).isInstanceOf(ProvisioningException.class);
        assertThat(clusters.calls()).endsWith("create c-r1", "destroy c-r1");
        assertThat(launcher.calls()).containsExactly("plan r1");
    }

    @Test
    void tellsOfARefusalAsItIs() {
        clusters.makeCreationFail(new AdmissionException(Reason.STEP_EXCEEDS_QUOTA, "sort needs 9 cpus, quota is 4"));

        assertThat(run().getException())
                .isInstanceOf(AdmissionException.class)
                .hasMessage("STEP_EXCEEDS_QUOTA: sort needs 9 cpus, quota is 4");
    }

    @Test
    void cancelEndsARunThatIsUnderWay() {
        launcher.makeRunsWait();
        CompletableFuture<Exchange> pending = start();
        await().until(() -> launcher.isRunning("r1"));

        send("cwl:cancel?runId=r1", null);

        assertThat(pending.join().getException()).isInstanceOf(RunCancelledException.class);
        assertThat(clusters.calls()).endsWith("destroy c-r1");
    }

    @Test
    void cancelEndsARunThatWaitsForItsCluster() {
        clusters.makeCreationWait();
        CompletableFuture<Exchange> pending = start();
        await().until(() -> clusters.calls().contains("create c-r1"));

        send("cwl:cancel?runId=r1", null);

        assertThat(pending.join().getException()).isInstanceOf(ProvisioningException.class);
        assertThat(launcher.calls()).doesNotContain("run r1 on c-r1");
    }

    @Test
    void theTimeoutCountsTheWaitForTheClusterToo() {
        clusters.makeCreationWait();

        Exchange exchange = send("direct:run-workflow", SUBMISSION, Map.of(CwlConstants.TIMEOUT, "1s"));

        assertThat(exchange.getException()).isInstanceOf(ExchangeTimedOutException.class);
        assertThat(clusters.calls()).contains("destroy c-r1");
    }

    private Exchange run() {
        return send("direct:run-workflow", SUBMISSION);
    }

    private CompletableFuture<Exchange> start() {
        return template().asyncSend("direct:run-workflow", exchange -> exchange.getMessage()
                .setBody(SUBMISSION));
    }
}
