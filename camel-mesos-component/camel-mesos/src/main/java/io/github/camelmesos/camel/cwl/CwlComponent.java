package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.Continuations;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.time.Duration;
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
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;

/** Makes {@code cwl:} endpoints and knows the runs that are under way through them. */
@Component("cwl")
public class CwlComponent extends HealthCheckComponent {

    @Metadata(description = "Options that endpoints start from")
    private CwlConfiguration configuration = new CwlConfiguration();

    @Metadata(label = "advanced", autowired = true, description = "Plans and runs the workflows")
    private WorkflowLauncher workflowLauncher;

    @Metadata(label = "advanced", autowired = true, description = "The nested clusters that runs are on")
    private NestedClusters clusters;

    @Metadata(
            label = "advanced",
            defaultValue = "false",
            description =
                    "Whether runs are cancelled as soon as the Camel context begins to stop. Else they may go on as"
                            + " long as its shutdown strategy waits, and are cancelled then")
    private boolean cancelOnStop;

    @Metadata(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30000",
            description = "Longest time to wait for a run to end that was stopped because its timeout had passed")
    private long cancelTimeout = 30_000;

    private final LiveRuns live = new LiveRuns();
    private final HealthCheck healthCheck = new CwlHealthCheck(this);
    private Continuations continuations;

    public CwlComponent() {}

    public CwlComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        CwlConfiguration copy = configuration.copy();
        copy.setOperation(getCamelContext().getTypeConverter().mandatoryConvertTo(CwlOperation.class, remaining));
        CwlEndpoint endpoint = new CwlEndpoint(uri, this, copy);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        getCamelContext()
                .addLifecycleStrategy(
                        LifecycleStrategySupport.adapt(LifecycleStrategySupport.onCamelContextStopping(context -> {
                            if (cancelOnStop) {
                                cancelLiveRuns();
                            }
                        })));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        continuations = new Continuations(getCamelContext(), "cwl");
        ServiceHelper.startService(continuations);
        healthChecks().ifPresent(checks -> checks.register(healthCheck));
    }

    @Override
    protected void doStop() throws Exception {
        healthChecks().ifPresent(checks -> checks.unregister(healthCheck));
        cancelLiveRuns();
        ServiceHelper.stopService(continuations);
        super.doStop();
    }

    private void cancelLiveRuns() {
        if (workflowLauncher != null) {
            live.cancelAll(workflowLauncher, Optional.ofNullable(clusters));
        }
    }

    private Optional<HealthCheckRegistry> healthChecks() {
        return isHealthCheckProducerEnabled()
                ? Optional.ofNullable(HealthCheckHelper.getHealthCheckRegistry(getCamelContext()))
                : Optional.empty();
    }

    /**
     * Plans and runs the workflows.
     *
     * @throws IllegalStateException where none is configured
     */
    WorkflowLauncher requireLauncher() {
        if (workflowLauncher == null) {
            throw new IllegalStateException(
                    "cwl: has no WorkflowLauncher; bind one in the registry or set the component's option workflowLauncher");
        }
        return workflowLauncher;
    }

    /**
     * The clusters that runs are on.
     *
     * @throws IllegalStateException where none are configured
     */
    NestedClusters requireClusters() {
        if (clusters == null) {
            throw new IllegalStateException(
                    "cwl: has no NestedClusters; bind one in the registry or set the component's option clusters");
        }
        return clusters;
    }

    LiveRuns live() {
        return live;
    }

    Duration cancelLimit() {
        return Duration.ofMillis(cancelTimeout);
    }

    Continuations continuations() {
        return continuations;
    }

    public CwlConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(CwlConfiguration configuration) {
        this.configuration = configuration;
    }

    public WorkflowLauncher getWorkflowLauncher() {
        return workflowLauncher;
    }

    public void setWorkflowLauncher(WorkflowLauncher workflowLauncher) {
        this.workflowLauncher = workflowLauncher;
    }

    public NestedClusters getClusters() {
        return clusters;
    }

    public void setClusters(NestedClusters clusters) {
        this.clusters = clusters;
    }

    public boolean isCancelOnStop() {
        return cancelOnStop;
    }

    public void setCancelOnStop(boolean cancelOnStop) {
        this.cancelOnStop = cancelOnStop;
    }

    public long getCancelTimeout() {
        return cancelTimeout;
    }

    public void setCancelTimeout(long cancelTimeout) {
        this.cancelTimeout = cancelTimeout;
    }
}
