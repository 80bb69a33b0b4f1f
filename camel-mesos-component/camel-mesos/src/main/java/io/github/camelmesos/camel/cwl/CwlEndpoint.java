package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.EventConsumer;
import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.camel.binding.OperationProducer;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.Optional;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/** Plan, run, validate and cancel CWL workflows on nested Mesos clusters. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cwl",
        title = "CWL",
        syntax = "cwl:operation",
        category = {Category.WORKFLOW},
        headersClass = CwlConstants.class)
public class CwlEndpoint extends DefaultEndpoint implements AsyncEndpoint {

    @UriParam
    private CwlConfiguration configuration;

    public CwlEndpoint(String uri, CwlComponent component, CwlConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, operation(), component().continuations());
    }

    private Operation operation() {
        WorkflowLauncher launcher = component().requireLauncher();
        Optional<NestedClusters> clusters = Optional.ofNullable(component().getClusters());
        LiveRuns live = component().live();
        return switch (configuration.getOperation()) {
            case plan -> new PlanRun(launcher, clusters, live, configuration);
            case run ->
                new RunWorkflow(
                        launcher,
                        component().requireClusters(),
                        live,
                        configuration,
                        component().cancelLimit());
            case validate -> new ValidateDocument(launcher, configuration);
            case cancel -> new CancelRun(launcher, clusters, live, configuration);
            case events -> throw new IllegalArgumentException("cwl:events tells of events: put it into a from");
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (configuration.getOperation() != CwlOperation.events) {
            throw new IllegalArgumentException("cwl:" + configuration.getOperation()
                    + " does something: put it into a to; a from wants cwl:events");
        }
        WorkflowLauncher launcher = component().requireLauncher();
        RunEventBinding binding = new RunEventBinding(configuration);
        EventConsumer<RunEvent> consumer = new EventConsumer<>(
                this,
                processor,
                listener -> launcher.listen(event -> {
                    if (binding.tellsOf(event)) {
                        listener.accept(event);
                    }
                }),
                binding::fill);
        configureConsumer(consumer);
        return consumer;
    }

    private CwlComponent component() {
        return (CwlComponent) getComponent();
    }

    public CwlConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(CwlConfiguration configuration) {
        this.configuration = configuration;
    }
}
