package io.github.camelmesos.camel.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cluster.ClusterState;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;

class MesosLifecycleTest extends ComponentTestSupport {

    @Test
    void stoppingTheContextDestroysTheClustersThatItMadeAndHasNotDestroyed() {
        clusters.put("of-someone-else", ClusterState.READY);
        send("mesos:create?clusterId=left", null);
        send("mesos:create?clusterId=done", null);
        send("mesos:destroy?clusterId=done", null);

        context().stop();

        assertThat(clusters.calls()).containsExactly("create left", "create done", "destroy done", "destroy left");
    }

    @Test
    void stoppingTheContextLeavesClustersAloneWhereItIsToldTo() {
        context().getComponent("mesos", MesosComponent.class).setDestroyOnStop(false);
        send("mesos:create?clusterId=left", null);

        context().stop();

        assertThat(clusters.calls()).containsExactly("create left");
    }

    @Test
    void isHealthyWhileTheClustersCanBeAsked() {
        clusters.put("c1", ClusterState.READY);
        clusters.put("c2", ClusterState.WAITING);

        HealthCheck.Result result = check();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsAllEntriesOf(Map.of("clusters.READY", 1L, "clusters.WAITING", 1L));
    }

    @Test
    void isDownWithTheReasonWhenTheClustersCannotBeAsked() {
        clusters.breakDown();

        HealthCheck.Result result = check();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage()).contains("the ledger cannot be read");
    }

    private HealthCheck.Result check() {
        context().getComponent("mesos");
        return HealthCheckHelper.invokeReadiness(context()).stream()
                .filter(result -> result.getCheck().getId().equals("mesos"))
                .findFirst()
                .orElseThrow();
    }
}
