package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.camel.binding.OperationProducer;
import io.github.camelmesos.cluster.NestedClusters;
import java.util.Optional;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Attach the scheduler Chronos to nested Mesos clusters and manage the jobs of any Chronos. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "chronos",
        title = "Chronos",
        syntax = "chronos:operation",
        category = {Category.CLOUD, Category.SCHEDULING},
        headersClass = ChronosConstants.class)
public class ChronosEndpoint extends ScheduledPollEndpoint implements AsyncEndpoint {

    @UriParam
    private ChronosConfiguration configuration;

    public ChronosEndpoint(String uri, ChronosComponent component, ChronosConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, operation(), component().continuations());
    }

    private Operation operation() {
        Optional<NestedClusters> clusters = Optional.ofNullable(component().getClusters());
        ChronosAccess access = access();
        return switch (configuration.getOperation()) {
            case attach -> new AttachChronos(clusters, access, configuration);
            case add -> new AddJob(access);
            case run -> new RunJob(access);
            case kill -> new KillTasks(access);
            case delete -> new DeleteJob(access);
            case list -> new ListJobs(access);
            case search -> new SearchJobs(access, configuration);
            case graph -> new ReadGraph(access, configuration.getFormat());
            case events -> throw new IllegalArgumentException("chronos:events tells of events: put it into a from");
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (configuration.getOperation() != ChronosOperation.events) {
            throw new IllegalArgumentException("chronos:" + configuration.getOperation()
                    + " does something: put it into a to; a from wants chronos:events");
        }
        if (configuration.getChronosUrl() == null) {
            throw new IllegalArgumentException("chronos:events needs the option chronosUrl");
        }
        ChronosEventsConsumer consumer = new ChronosEventsConsumer(
                this, processor, configuration, access().client(configuration.getChronosUrl()));
        configureConsumer(consumer);
        return consumer;
    }

    private ChronosAccess access() {
        return new ChronosAccess(
                configuration,
                Optional.ofNullable(component().getClusters()),
                component().clients());
    }

    private ChronosComponent component() {
        return (ChronosComponent) getComponent();
    }

    public ChronosConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ChronosConfiguration configuration) {
        this.configuration = configuration;
    }
}
