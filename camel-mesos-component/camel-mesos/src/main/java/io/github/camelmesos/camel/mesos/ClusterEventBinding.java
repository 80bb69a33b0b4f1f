package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Which events a consumer of {@code mesos:events} tells of, and how its exchanges look. */
final class ClusterEventBinding {

    private final Optional<String> clusterId;
    private final Set<ClusterState> states;
    private final boolean progress;

    ClusterEventBinding(MesosConfiguration options) {
        this.clusterId = Optional.ofNullable(options.getClusterId());
        this.states = states(options.getStates());
        this.progress = options.isProgress();
    }

    private static Set<ClusterState> states(String names) {
        return names == null
                ? EnumSet.allOf(ClusterState.class)
                : Arrays.stream(names.split(","))
                        .map(name -> ClusterState.valueOf(name.strip()))
                        .collect(Collectors.toSet());
    }

    boolean tellsOf(ClusterEvent event) {
        return (event.step().isEmpty() || progress)
                && states.contains(event.cluster().state())
                && clusterId.map(event.cluster().id()::equals).orElse(true);
    }

    void fill(ClusterEvent event, Exchange exchange) {
        Message message = exchange.getMessage();
        Cluster cluster = event.cluster();
        message.setBody(cluster);
        message.setHeader(MesosConstants.CLUSTER_ID, cluster.id());
        message.setHeader(MesosConstants.CLUSTER_STATE, cluster.state());
        message.setHeader(MesosConstants.TENANT, cluster.tenant());
        message.setHeader(MesosConstants.PROVIDER, cluster.provider());
        message.setHeader(MesosConstants.RUN_ID, cluster.runId());
        event.step().ifPresent(step -> message.setHeader(MesosConstants.PROGRESS, step));
    }
}
