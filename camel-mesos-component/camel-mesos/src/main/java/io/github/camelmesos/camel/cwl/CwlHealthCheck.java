package io.github.camelmesos.camel.cwl;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Up while there is a launcher to hand runs to and clusters to run them on; tells how many runs are live. */
final class CwlHealthCheck implements HealthCheck {

    private final CwlComponent component;
    private volatile boolean enabled = true;

    CwlHealthCheck(CwlComponent component) {
        this.component = component;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .detail(CHECK_KIND, Kind.READINESS)
                .detail("runs", component.live().count());
        try {
            component.requireLauncher();
            component.requireClusters();
            result.up();
        } catch (IllegalStateException e) {
            result.down().message(e.getMessage()).error(e);
        }
        return result.build();
    }

    @Override
    public String getId() {
        return "cwl";
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
