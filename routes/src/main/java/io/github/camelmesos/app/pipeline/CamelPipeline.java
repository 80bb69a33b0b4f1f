package io.github.camelmesos.app.pipeline;

import io.github.camelmesos.app.composition.Composition;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Sends submissions into the route {@code direct:run-workflow}, where every entrance sends them. */
public final class CamelPipeline implements Pipeline {

    /** Where submissions go in. */
    public static final String ROUTE = "direct:run-workflow";

    private final RouteContext routes;
    private final ProducerTemplate template;
    private final Composition parts;
    private final Cancellation cancellation;

    /**
     * @param routes started; closed with this
     * @param parts closed with this
     */
    public CamelPipeline(RouteContext routes, Composition parts) throws Exception {
        this.routes = routes;
        this.template = routes.template();
        this.parts = parts;
        this.cancellation = new Cancellation(template, parts.clusters());
    }

    @Override
    public RunResult run(Submission submission) throws Exception {
        Exchange exchange = template.send(ROUTE, message -> message.getMessage().setBody(submission));
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getMandatoryBody(RunResult.class);
    }

    @Override
    public void cancel(String runId) {
        cancellation.cancel(runId);
    }

    @Override
    public <T extends RunListener & ClusterListener> void listen(T listener) throws Exception {
        parts.launcher().listen(listener);
        parts.clusters().listen(listener);
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return parts.clusters().accounts(query);
    }

    @Override
    public void close() throws Exception {
        try (parts;
                routes) {
            template.close();
        }
    }
}
