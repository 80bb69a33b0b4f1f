package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.cluster.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Up while the nested clusters can be asked; tells how many there are in each state. */
final class MesosHealthCheck implements HealthCheck {

    private final MesosComponent component;
    private volatile boolean enabled = true;

    MesosHealthCheck(MesosComponent component) {
        this.component = component;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail(CHECK_KIND, Kind.READINESS);
        try {
            List<Cluster> clusters = component.requireClusters().list();
            result.up();
            clusters.stream()
                    .collect(Collectors.groupingBy(Cluster::state, TreeMap::new, Collectors.counting()))
                    .forEach((state, count) -> result.detail("clusters." + state, count));
        } catch (RuntimeException e) {
            result.down().message(e.getMessage()).error(e);
        }
        return result.build();
    }

    @Override
    public String getId() {
        return "mesos";
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }
}
