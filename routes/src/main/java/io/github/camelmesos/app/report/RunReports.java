package io.github.camelmesos.app.report;

import io.github.camelmesos.app.account.AccountReader;
import io.github.camelmesos.app.record.PendingRuns;
import io.github.camelmesos.app.record.RunEnd;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a report of every run that goes through the pipeline's route and comes to run jobs. */
public final class RunReports extends RoutePolicySupport implements RoutePolicyFactory, RunListener, ClusterListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunReports.class);
    private static final String ROUTE = "run-workflow";
    private static final String REPORTED = "CamelMesosReportedRun";

    private final Function<String, Path> directories;
    private final AccountReader accounts;
    private final Clock clock;
    private final PendingRuns pending = new PendingRuns();
    private final Map<String, ReportCollector> collectors = new ConcurrentHashMap<>();

    /**
     * @param directories where the report of a run goes, by its id
     * @param accounts where it is told what was reserved
     */
    public RunReports(Function<String, Path> directories, AccountReader accounts, Clock clock) {
        this.directories = directories;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode definition) {
        return routeId.equals(ROUTE) ? this : null;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Submission submission) {
            exchange.setProperty(REPORTED, submission.runId());
            pending.begin(submission.runId());
            RunEnd.whenDone(exchange, done -> onExchangeDone(route, done));
            collectors.put(submission.runId(), new ReportCollector(submission, clock));
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        String runId = exchange.getProperty(REPORTED, String.class);
        ReportCollector collector = runId == null ? null : collectors.remove(runId);
        if (collector != null) {
            write(collector, runId, RunEnd.failure(exchange).orElse(null));
            pending.end(runId);
        }
    }

    private void write(ReportCollector collector, String runId, Exception failure) {
        if (!collector.hasRun()) {
            return;
        }
        try {
            collector.write(
                    directories.apply(runId), RunRecorder.stateAfter(failure).name(), accounts);
        } catch (IOException e) {
            LOG.warn("The report of run {} could not be written", runId, e);
        }
    }

    /** Runs whose report is not written. */
    public PendingRuns pending() {
        return pending;
    }

    @Override
    public void on(RunEvent event) {
        ReportCollector collector = collectors.get(event.runId());
        if (collector != null) {
            collector.on(event);
        }
    }

    @Override
    public void changed(Cluster cluster) {
        ReportCollector collector = collectors.get(cluster.runId());
        if (collector != null) {
            collector.changed(cluster);
        }
    }

    @Override
    public void progress(Cluster cluster, String step) {
        // Steps of making a cluster are not reported.
    }
}
