package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.Cluster;
import org.apache.camel.Message;

/** What a route is told of a cluster beside the body. */
final class ClusterHeaders {

    private ClusterHeaders() {}

    static void set(Message message, Cluster cluster) {
        message.setHeader(MesosConstants.CLUSTER_ID, cluster.id());
        message.setHeader(MesosConstants.CLUSTER_STATE, cluster.state());
        cluster.endpoints().ifPresent(endpoints -> {
            message.setHeader(MesosConstants.ZOOKEEPER, endpoints.zooKeeper());
            message.setHeader(MesosConstants.MASTER_URL, endpoints.master().toString());
        });
    }
}
