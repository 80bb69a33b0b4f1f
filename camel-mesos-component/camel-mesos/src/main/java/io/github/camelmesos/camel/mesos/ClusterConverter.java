package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cwl.value.JsonText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Converter;

/** Clusters as values and as JSON text, for logs and dashboards. What is not known is left out. */
@Converter(generateLoader = true)
public final class ClusterConverter {

    private ClusterConverter() {}

    @Converter
    public static Map<String, Object> toMap(Cluster cluster) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", cluster.id());
        fields.put("runId", cluster.runId());
        fields.put("tenant", cluster.tenant());
        fields.put("provider", cluster.provider());
        fields.put("state", cluster.state().name());
        fields.put("since", cluster.since().toString());
        cluster.reason().ifPresent(reason -> fields.put("reason", reason));
        cluster.shape().ifPresent(shape -> {
            ClusterResources total = shape.total();
            fields.put("agents", shape.agents());
            fields.put("cpus", total.cpus());
            fields.put("memory", total.memoryMiB());
            fields.put("disk", total.diskMiB());
        });
        cluster.endpoints().ifPresent(endpoints -> {
            fields.put("zooKeeper", endpoints.zooKeeper());
            fields.put("master", endpoints.master().toString());
            endpoints.chronos().map(URI::toString).ifPresent(url -> fields.put("chronos", url));
        });
        return fields;
    }

    @Converter
    public static String toString(Cluster cluster) {
        return JsonText.compact(toMap(cluster));
    }
}
