package io.github.camelmesos.camel.mesos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterState;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class MesosConsumerTest extends ComponentTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("mesos:events").to("mock:all");
                from("mesos:events?states=READY, FAILED&clusterId=c1").to("mock:some");
                from("mesos:events?progress=true").to("mock:steps");
            }
        };
    }

    @Test
    void tellsOfChangesOfStateInOrder() throws Exception {
        MockEndpoint all = getMockEndpoint("mock:all");
        Cluster provisioning = clusters.put("c1", ClusterState.PROVISIONING);
        Cluster ready = clusters.put("c1", ClusterState.READY);
        all.expectedBodiesReceived(provisioning, ready);

        clusters.tell(provisioning);
        clusters.tell(provisioning, "master elected");
        clusters.tell(ready);

        all.assertIsSatisfied();
        assertThat(all.getExchanges().get(1).getMessage().getHeaders())
                .containsEntry(MesosConstants.CLUSTER_ID, "c1")
                .containsEntry(MesosConstants.CLUSTER_STATE, ClusterState.READY)
                .containsEntry(MesosConstants.TENANT, "biology")
                .containsEntry(MesosConstants.PROVIDER, "fake")
                .containsEntry(MesosConstants.RUN_ID, "run-of-c1")
                .doesNotContainKey(MesosConstants.PROGRESS);
    }

    @Test
    void tellsOnlyOfTheClusterAndTheStatesAskedFor() throws Exception {
        MockEndpoint some = getMockEndpoint("mock:some");
        Cluster ready = clusters.put("c1", ClusterState.READY);
        some.expectedBodiesReceived(ready);

        clusters.tell(clusters.put("c2", ClusterState.READY));
        clusters.tell(clusters.put("c1", ClusterState.PROVISIONING));
        clusters.tell(ready);

        some.assertIsSatisfied();
    }

    @Test
    void tellsOfTheStepsOfMakingAClusterWhereAsked() throws Exception {
        MockEndpoint steps = getMockEndpoint("mock:steps");
        steps.expectedHeaderValuesReceivedInAnyOrder(MesosConstants.PROGRESS, "2 of 3 agents registered");
        steps.expectedMessageCount(1);

        clusters.tell(clusters.put("c1", ClusterState.PROVISIONING), "2 of 3 agents registered");

        steps.assertIsSatisfied();
    }

    @Test
    void listensNoMoreOnceItsRouteIsStopped() throws Exception {
        assertThat(clusters.listeners()).isEqualTo(3);

        context().getRouteController().stopAllRoutes();

        assertThat(clusters.listeners()).isZero();
    }

    @Test
    void anOperationThatDoesSomethingCannotBeConsumedFrom() {
        assertThatThrownBy(() -> context().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("mesos:create").to("mock:never");
                    }
                }))
                .hasStackTraceContaining("mesos:create does something: put it into a to; a from wants mesos:events");
    }

    @Test
    void aStateThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> context().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("mesos:events?states=REDY").to("mock:never");
                    }
                }))
                .hasStackTraceContaining("REDY");
    }
}
