package io.github.camelmesos.camel.mesos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NoSuchClusterException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ResolveEndpointFailedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class MesosProducerTest extends ComponentTestSupport {

    @Test
    void createKeepsTheBodyAndSaysWhereTheClusterIs() {
        Exchange exchange = send("mesos:create?clusterId=c1", "body");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("body");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(MesosConstants.CLUSTER_ID, "c1")
                .containsEntry(MesosConstants.CLUSTER_STATE, ClusterState.READY)
                .containsEntry(MesosConstants.ZOOKEEPER, "127.0.0.1:2181")
                .containsEntry(MesosConstants.MASTER_URL, "http://127.0.0.1:5050");
    }

    @Test
    void createAsksForTheSizeThatHeadersGiveAndOptionsElse() {
        send(
                "mesos:create?cpus=4&memory=4096&agents=2&gpus=2&tenant=physics&provider=docker&longestLife=2h",
                null,
                Map.of(MesosConstants.CPUS, "8", MesosConstants.TENANT, "biology", MesosConstants.GPUS, "4"));

        ClusterRequest request = clusters.requests().get(0);
        assertThat(request.tenant()).isEqualTo("biology");
        assertThat(request.provider()).contains("docker");
        assertThat(request.longestLife()).contains(Duration.ofHours(2));
        assertThat(request.wish().cpus()).hasValue(8);
        assertThat(request.wish().memoryMiB()).hasValue(4096);
        assertThat(request.wish().diskMiB()).isEmpty();
        assertThat(request.wish().agents()).hasValue(2);
        assertThat(request.demand().biggest()).isEqualTo(new ClusterResources(4, 2048, 1024, 2));
        assertThat(request.wish().gpus()).hasValue(4);
    }

    @Test
    void createNamesTheClusterBeforeItFails() {
        clusters.makeCreationFail(new AdmissionException(Reason.EXCEEDS_TENANT_QUOTA, "8 cpus, has 4"));

        Exchange exchange = send("mesos:create", null);

        assertThat(exchange.getException())
                .isInstanceOf(AdmissionException.class)
                .hasMessageContaining("EXCEEDS_TENANT_QUOTA");
        assertThat(exchange.getMessage().getHeader(MesosConstants.CLUSTER_ID, String.class))
                .startsWith("cluster-");
    }

    @Test
    void createHoldsNoThreadWhileTheClusterIsMade() {
        clusters.makeCreationWait();

        CompletableFuture<Exchange> pending = template()
                .asyncSend("mesos:create?clusterId=slow", exchange -> exchange.getMessage()
                        .setBody("body"));
        await().until(() -> !clusters.calls().isEmpty());
        assertThat(pending).isNotDone();
        clusters.ready("slow");

        assertThat(pending.join().getMessage().getHeader(MesosConstants.CLUSTER_STATE))
                .isEqualTo(ClusterState.READY);
    }

    @Test
    void createThatIsNotReadyInTimeDestroysTheClusterAndFails() {
        clusters.makeCreationWait();

        Exchange exchange = send("mesos:create?clusterId=late&timeout=10", null);

        assertThat(exchange.getException())
                .isInstanceOf(ExchangeTimedOutException.class)
                .hasMessageContaining("late")
                .hasMessageContaining("WAITING");
        assertThat(clusters.calls()).containsExactly("create late", "destroy late");
    }

    @Test
    void aHeaderThatIsNoNumberIsNamed() {
        Exchange exchange = send("mesos:create", null, Map.of(MesosConstants.CPUS, "many"));

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header CamelMesosCpus: 'many' is not a Double");
        assertThat(clusters.calls()).isEmpty();
    }

    @Test
    void destroyKeepsTheBody() {
        clusters.put("c1", ClusterState.READY);

        Exchange exchange = send("mesos:destroy", "body", Map.of(MesosConstants.CLUSTER_ID, "c1"));

        assertThat(exchange.getMessage().getBody()).isEqualTo("body");
        assertThat(clusters.calls()).containsExactly("destroy c1");
    }

    @Test
    void destroyIsSilentWhereNoClusterIsNamed() {
        Exchange exchange = send("mesos:destroy", "body");

        assertThat(exchange.getException()).isNull();
        assertThat(clusters.calls()).isEmpty();
    }

    @Test
    void statusIsTheClusterAsItIsNow() {
        Cluster cluster = clusters.put("c1", ClusterState.DRAINING);

        Exchange exchange = send("mesos:status?clusterId=c1", null);

        assertThat(exchange.getMessage().getBody()).isEqualTo(cluster);
        assertThat(exchange.getMessage().getHeader(MesosConstants.CLUSTER_STATE))
                .isEqualTo(ClusterState.DRAINING);
    }

    @Test
    void statusOfAnUnknownClusterFails() {
        assertThat(send("mesos:status?clusterId=gone", null).getException())
                .isInstanceOf(NoSuchClusterException.class)
                .hasMessageContaining("gone");
    }

    @Test
    void statusNeedsToKnowWhichCluster() {
        assertThat(send("mesos:status", null).getException())
                .hasMessageContaining("CamelMesosClusterId")
                .hasMessageContaining("clusterId");
    }

    @Test
    void listIsEveryCluster() {
        Cluster cluster = clusters.put("c1", ClusterState.WAITING);

        assertThat(send("mesos:list", null).getMessage().getBody()).isEqualTo(List.of(cluster));
    }

    @Test
    void scaleChangesTheNumberOfAgentsAndKeepsTheBody() {
        clusters.put("c1", ClusterState.READY);

        Exchange exchange = send("mesos:scale?clusterId=c1&agents=2", "body", Map.of(MesosConstants.AGENTS, 5));

        assertThat(exchange.getMessage().getBody()).isEqualTo("body");
        assertThat(clusters.calls()).containsExactly("scale c1 5");
    }

    @Test
    void anOperationThatDoesNotExistIsRefusedWithTheUri() {
        assertThat(Assertions.catchThrowable(() -> context().getEndpoint("mesos:explode")))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("explode");
    }

    @Test
    void eventsCannotBeSentTo() {
        assertThat(Assertions.catchThrowable(() -> send("mesos:events", null)))
                .isInstanceOf(FailedToCreateProducerException.class)
                .hasRootCauseMessage("mesos:events tells of events: put it into a from");
    }
}
