package io.github.camelmesos.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterEventsTest {

    private final ClusterEvents events = new ClusterEvents();

    @Test
    void tellsEveryListenerInOrderEvenIfOneFails() throws Exception {
        List<String> heard = new ArrayList<>();
        events.add(cluster -> {
            throw new IllegalStateException("a listener that fails, for this test");
        });
        events.add(cluster -> heard.add(cluster.id()));
        for (int i = 0; i < 50; i++) {
            events.changed(cluster(String.format("%02d", i)));
        }
        events.close(Duration.ofSeconds(10));
        assertThat(heard).hasSize(50).isSorted();
    }

    @Test
    void tellsNothingToThoseWhoLeft() throws Exception {
        List<String> heard = new ArrayList<>();
        ClusterListener listener = new ClusterListener() {
            @Override
            public void changed(Cluster cluster) {
                heard.add(cluster.id());
            }

            @Override
            public void progress(Cluster cluster, String step) {
                heard.add(step);
            }
        };
        try (AutoCloseable registration = events.add(listener)) {
            events.progress(cluster("a"), "half");
        }
        events.changed(cluster("b"));
        events.close(Duration.ofSeconds(10));
        assertThat(heard).doesNotContain("b");
    }

    @Test
    void doesNotWaitForEverAtTheEnd() throws Exception {
        Thread test = Thread.currentThread();
        events.add(cluster -> {
            while (test.isAlive() && !Thread.interrupted()) {
                Thread.onSpinWait();
            }
        });
        events.changed(cluster("a"));
        events.close(Duration.ofMillis(20));
    }

    private static Cluster cluster(String id) {
        return new Cluster(
                id,
                "run",
                "default",
                "fake",
                ClusterState.READY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
