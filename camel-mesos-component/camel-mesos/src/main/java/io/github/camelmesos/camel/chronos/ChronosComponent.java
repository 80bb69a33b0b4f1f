package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Continuations;
import io.github.camelmesos.cluster.NestedClusters;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;

/** Makes {@code chronos:} endpoints, which share one client for each Chronos. */
@Component("chronos")
public class ChronosComponent extends HealthCheckComponent {

    @Metadata(description = "Options that endpoints start from")
    private ChronosConfiguration configuration = new ChronosConfiguration();

    @Metadata(label = "advanced", autowired = true, description = "The nested clusters that schedulers are attached to")
    private NestedClusters clusters;

    private ChronosClients clients;
    private Continuations continuations;

    public ChronosComponent() {}

    public ChronosComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ChronosConfiguration copy = configuration.copy();
        copy.setOperation(getCamelContext().getTypeConverter().mandatoryConvertTo(ChronosOperation.class, remaining));
        ChronosEndpoint endpoint = new ChronosEndpoint(uri, this, copy);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        clients = new ChronosClients(Clock.systemUTC());
        continuations = new Continuations(getCamelContext(), "chronos");
        ServiceHelper.startService(continuations);
    }

    @Override
    protected void doStop() throws Exception {
        clients.close();
        ServiceHelper.stopService(continuations);
        super.doStop();
    }

    ChronosClients clients() {
        return clients;
    }

    Continuations continuations() {
        return continuations;
    }

    public ChronosConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ChronosConfiguration configuration) {
        this.configuration = configuration;
    }

    public NestedClusters getClusters() {
        return clusters;
    }

    public void setClusters(NestedClusters clusters) {
        this.clusters = clusters;
    }
}
