package io.github.camelmesos.camel.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterConverterTest extends ComponentTestSupport {

    @Test
    void aClusterIsTheMapOfWhatIsKnownOfIt() {
        clusters.put("c1", ClusterState.READY);
        clusters.attachChronos("c1", "http://127.0.0.1:4400");

        assertThat((Object) send("mesos:status?clusterId=c1", null).getMessage().getBody(Map.class))
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "c1"),
                        Map.entry("runId", "run-of-c1"),
                        Map.entry("tenant", "biology"),
                        Map.entry("provider", "fake"),
                        Map.entry("state", "READY"),
                        Map.entry("since", "1970-01-01T00:00:00Z"),
                        Map.entry("agents", 2),
                        Map.entry("cpus", 4.0),
                        Map.entry("memory", 2048L),
                        Map.entry("disk", 2048L),
                        Map.entry("zooKeeper", "127.0.0.1:2181"),
                        Map.entry("master", "http://127.0.0.1:5050"),
                        Map.entry("chronos", "http://127.0.0.1:4400")));
    }

    @Test
    void aClusterThatWaitsSaysWhyAsJson() {
        Cluster waiting = new Cluster(
                "c2",
                "r2",
                "biology",
                "fake",
                ClusterState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.of("WAITING_FOR_QUOTA: 4 cpus, 1 free"),
                Instant.EPOCH);

        assertThat(context().getTypeConverter().convertTo(String.class, waiting))
                .contains("\"state\": \"WAITING\"", "\"reason\": \"WAITING_FOR_QUOTA: 4 cpus, 1 free\"")
                .doesNotContain("agents", "master");
    }
}
