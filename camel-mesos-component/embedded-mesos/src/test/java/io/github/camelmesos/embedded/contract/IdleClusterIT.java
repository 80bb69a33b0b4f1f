package io.github.camelmesos.embedded.contract;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.mesos.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster without frameworks answers, compared with what was recorded with a real Mesos. */
class IdleClusterIT {
    @TempDir
    Path workDir;

    private final Comparison comparison = new Comparison();
    private TestCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(workDir);
        eventually().until(() -> !cluster.operator().agents().isEmpty());
    }

    @AfterEach
    void stop() {
        comparison.close();
        cluster.close();
    }

    @Test
    void theMasterAnswersAsMesosDoes() throws IOException {
        comparison.replayAll(
                cluster.master().url(),
                List.of(
                        "operator-bad-content-type",
                        "operator-bad-empty-object",
                        "operator-bad-unknown-type",
                        "operator-get-version-method-get",
                        "operator-get_agents-idle",
                        "operator-get_executors-idle",
                        "operator-get_flags-idle",
                        "operator-get_frameworks-idle",
                        "operator-get_health-idle",
                        "operator-get_master-idle",
                        "operator-get_quota-idle",
                        "operator-get_roles-idle",
                        "operator-get_state-idle",
                        "operator-get_tasks-idle",
                        "operator-get_version-idle",
                        "operator-no-accept",
                        "v0-get-flags",
                        "v0-get-master-frameworks",
                        "v0-get-master-health",
                        "v0-get-master-quota",
                        "v0-get-master-roles",
                        "v0-get-master-slaves",
                        "v0-get-master-state",
                        "v0-get-master-tasks",
                        "v0-get-metrics-snapshot",
                        "v0-get-no-such-path",
                        "v0-get-redirect",
                        "v0-get-version",
                        "v0-post-teardown-unknown",
                        "scheduler-bad-call-before-subscribe",
                        "scheduler-bad-subscribe-no-framework-info"));
        assertThat(comparison.problems()).isEmpty();
    }

    @Test
    void theAgentAnswersAsMesosDoes() throws IOException {
        comparison.replayAll(
                cluster.agent().url(),
                List.of(
                        "agent-v0-get-containers",
                        "agent-v0-get-health",
                        "agent-v0-get-metrics-snapshot",
                        "agent-v0-get-slave1-state",
                        "agent-v0-get-state",
                        "agent-operator-get_agent"));
        assertThat(comparison.problems()).isEmpty();
    }

    @Test
    void malformedCallsAreRefusedWithTheSameStatus() throws IOException {
        HttpResponse answer = comparison.exchange(cluster.master().url(), Recording.load("operator-bad-malformed"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("Failed to parse body into JSON: ");
    }
}
