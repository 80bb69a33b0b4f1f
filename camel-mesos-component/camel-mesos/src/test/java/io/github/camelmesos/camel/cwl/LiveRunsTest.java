package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.camel.fake.FakeClusters;
import io.github.camelmesos.camel.fake.FakeLauncher;
import io.github.camelmesos.camel.submission.SubmissionDraft;
import io.github.camelmesos.launcher.PlannedRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class LiveRunsTest {

    private final FakeLauncher launcher = new FakeLauncher();
    private final FakeClusters clusters = new FakeClusters();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Exchange exchange = exchange();
    private final LiveRuns live = new LiveRuns();

    @Test
    void aRunThatIsCancelledWhileItIsPlannedEndsThere() throws Exception {
        PlannedRun run = plan();
        String id = run.submission().runId();
        live.begin(id, exchange, launcher);

        cancel(id);

        assertThat(live.planned(run)).isFalse();
        assertThat(clusters.calls()).isEmpty();
    }

    @Test
    void aRunThatIsCancelledWhileItWaitsForItsClusterLosesItAndDoesNotStart() throws Exception {
        PlannedRun run = plan();
        String id = run.submission().runId();
        live.begin(id, exchange, launcher);
        assertThat(live.planned(run)).isTrue();

        cancel(id);

        assertThat(clusters.calls()).containsExactly("destroy c-" + id);
        assertThat(live.handOver(id)).isFalse();
    }

    @Test
    void aRunThatTheLauncherHasKeepsItsClusterWhileItIsCancelled() throws Exception {
        PlannedRun run = plan();
        String id = run.submission().runId();
        live.begin(id, exchange, launcher);
        live.planned(run);
        assertThat(live.handOver(id)).isTrue();

        cancel(id);

        assertThat(launcher.calls()).endsWith("cancel " + id);
        assertThat(clusters.calls()).isEmpty();
    }

    @Test
    void twoRunsOfOneNameAreRefusedWhileTheFirstIsLive() {
        live.begin("r1", exchange, launcher);

        assertThatThrownBy(() -> live.begin("r1", exchange(), launcher))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a run r1 already, and it is not over");
        assertThat(live.count()).isEqualTo(1);
    }

    @Test
    void anExchangeMayPlanItsRunAgain() {
        live.begin("r1", exchange, launcher);
        live.begin("r1", exchange, launcher);

        assertThat(live.count()).isEqualTo(1);
    }

    private PlannedRun plan() throws Exception {
        return launcher.plan(
                SubmissionDraft.ofWorkflow(URI.create("file:///a.cwl")).toSubmission(Path.of("/outputs")));
    }

    private Exchange exchange() {
        return new DefaultExchange(context);
    }

    private void cancel(String id) {
        live.cancel(id, launcher, Optional.of(clusters));
    }
}
