package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A change of state of a cluster, or a step of making it.
 *
 * @param step what has just been done; empty for a change of state
 */
record ClusterEvent(Cluster cluster, Optional<String> step) {

    /** A listener that passes both kinds on. */
    static ClusterListener listener(Consumer<ClusterEvent> next) {
        return new ClusterListener() {
            @Override
            public void changed(Cluster cluster) {
                next.accept(new ClusterEvent(cluster, Optional.empty()));
            }

            @Override
            public void progress(Cluster cluster, String step) {
                next.accept(new ClusterEvent(cluster, Optional.of(step)));
            }
        };
    }
}
