package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.EventConsumer;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.camel.binding.OperationProducer;
import io.github.camelmesos.cluster.NestedClusters;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/** Make, watch, scale and destroy quota-bounded nested Mesos clusters. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "mesos",
        title = "Mesos",
        syntax = "mesos:operation",
        category = {Category.CLOUD, Category.CLUSTERING},
        headersClass = MesosConstants.class)
public class MesosEndpoint extends DefaultEndpoint implements AsyncEndpoint {

    @UriParam
    private MesosConfiguration configuration;

    public MesosEndpoint(String uri, MesosComponent component, MesosConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, operation(), component().continuations());
    }

    private Operation operation() {
        NestedClusters clusters = component().requireClusters();
        OwnedClusters owned = component().owned();
        return switch (configuration.getOperation()) {
            case create -> new CreateCluster(clusters, owned, configuration);
            case destroy -> new DestroyCluster(clusters, owned, configuration);
            case status -> new ClusterStatus(clusters, configuration);
            case list -> new ListClusters(clusters);
            case scale -> new ScaleCluster(clusters, configuration);
            case events -> throw new IllegalArgumentException("mesos:events tells of events: put it into a from");
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (configuration.getOperation() != MesosOperation.events) {
            throw new IllegalArgumentException("mesos:" + configuration.getOperation()
                    + " does something: put it into a to; a from wants mesos:events");
        }
        NestedClusters clusters = component().requireClusters();
        ClusterEventBinding binding = new ClusterEventBinding(configuration);
        EventConsumer<ClusterEvent> consumer = new EventConsumer<>(
                this,
                processor,
                listener -> clusters.listen(ClusterEvent.listener(event -> {
                    if (binding.tellsOf(event)) {
                        listener.accept(event);
                    }
                })),
                binding::fill);
        configureConsumer(consumer);
        return consumer;
    }

    private MesosComponent component() {
        return (MesosComponent) getComponent();
    }

    public MesosConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(MesosConfiguration configuration) {
        this.configuration = configuration;
    }
}
