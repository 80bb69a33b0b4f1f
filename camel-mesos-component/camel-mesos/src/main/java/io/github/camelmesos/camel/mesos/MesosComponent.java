package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.Continuations;
import io.github.camelmesos.cluster.NestedClusters;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;

/** Makes {@code mesos:} endpoints and answers for the clusters that were made through them. */
@Component("mesos")
public class MesosComponent extends HealthCheckComponent {

    @Metadata(description = "Options that endpoints start from")
    private MesosConfiguration configuration = new MesosConfiguration();

    @Metadata(label = "advanced", autowired = true, description = "The nested clusters to work with")
    private NestedClusters clusters;

    @Metadata(
            label = "advanced",
            defaultValue = "true",
            description = "Whether clusters that were made through this component, and are left when it stops,"
                    + " are destroyed then")
    private boolean destroyOnStop = true;

    @Metadata(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30000",
            description = "Longest time to wait for clusters to be destroyed when the component stops")
    private long destroyTimeout = 30_000;

    private OwnedClusters owned;
    private final HealthCheck healthCheck = new MesosHealthCheck(this);
    private Continuations continuations;

    public MesosComponent() {}

    public MesosComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MesosConfiguration copy = configuration.copy();
        copy.setOperation(getCamelContext().getTypeConverter().mandatoryConvertTo(MesosOperation.class, remaining));
        MesosEndpoint endpoint = new MesosEndpoint(uri, this, copy);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        owned = new OwnedClusters();
        continuations = new Continuations(getCamelContext(), "mesos");
        ServiceHelper.startService(continuations);
        healthChecks().ifPresent(checks -> checks.register(healthCheck));
    }

    @Override
    protected void doStop() throws Exception {
        healthChecks().ifPresent(checks -> checks.unregister(healthCheck));
        if (destroyOnStop && clusters != null) {
            owned.destroyAll(clusters, destroyTimeout);
        }
        ServiceHelper.stopService(continuations);
        super.doStop();
    }

    private Optional<HealthCheckRegistry> healthChecks() {
        return isHealthCheckProducerEnabled()
                ? Optional.ofNullable(HealthCheckHelper.getHealthCheckRegistry(getCamelContext()))
                : Optional.empty();
    }

    /**
     * The clusters to work with.
     *
     * @throws IllegalStateException where none are configured
     */
    NestedClusters requireClusters() {
        if (clusters == null) {
            throw new IllegalStateException(
                    "mesos: has no NestedClusters; bind one in the registry or set the component's option clusters");
        }
        return clusters;
    }

    OwnedClusters owned() {
        return owned;
    }

    Continuations continuations() {
        return continuations;
    }

    public MesosConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(MesosConfiguration configuration) {
        this.configuration = configuration;
    }

    public NestedClusters getClusters() {
        return clusters;
    }

    public void setClusters(NestedClusters clusters) {
        this.clusters = clusters;
    }

    public boolean isDestroyOnStop() {
        return destroyOnStop;
    }

    public void setDestroyOnStop(boolean destroyOnStop) {
        this.destroyOnStop = destroyOnStop;
    }

    public long getDestroyTimeout() {
        return destroyTimeout;
    }

    public void setDestroyTimeout(long destroyTimeout) {
        this.destroyTimeout = destroyTimeout;
    }
}
