package io.github.camelmesos.app.record;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.record.RunRecord.State;
import io.github.camelmesos.camel.cwl.RunCancelledException;
import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.Stage;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records of the runs that go through the pipeline's route, whatever entrance they come from. */
public final class RunRecorder extends RoutePolicySupport implements RoutePolicyFactory, RunListener, ClusterListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);
    /** Property of an exchange: the file it came as. */
    public static final String DROPPED = "CamelMesosDroppedFile";

    private static final String ROUTE = "run-workflow";
    private static final String RECORDED = "CamelMesosRecordedRun";

    private final RunRecords records;
    private final boolean served;
    private final Clock clock;
    /** Runs that wait for their quota. */
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    private final PendingRuns pending = new PendingRuns();

    /** @param served whether this process takes submissions of others, and will continue their runs when it starts again */
    public RunRecorder(RunRecords records, boolean served, Clock clock) {
        this.records = records;
        this.served = served;
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode definition) {
        return routeId.equals(ROUTE) ? this : null;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Submission submission) {
            exchange.setProperty(RECORDED, submission.runId());
            pending.begin(submission.runId());
            RunEnd.whenDone(exchange, done -> onExchangeDone(route, done));
            attempt(() -> records.put(begun(submission, exchange)));
        }
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StageEntered entered && entered.stage() == Stage.RUNNING) {
            attempt(() -> records.change(event.runId(), run -> run.in(State.RUNNING)));
        }
    }

    @Override
    public void changed(Cluster cluster) {
        if (cluster.state() == ClusterState.WAITING) {
            queued.add(cluster.runId());
            waits(cluster);
        } else if (cluster.state() != ClusterState.WAITING && queued.remove(cluster.runId())) {
            attempt(() -> records.change(
                    cluster.runId(), run -> run.in(State.INITIALIZING).because(Optional.empty())));
        }
    }

    /** The reason changes while it waits. */
    @Override
    public void progress(Cluster cluster, String step) {
        if (cluster.state() == ClusterState.WAITING) {
            waits(cluster);
        }
    }

    private void waits(Cluster cluster) {
        Optional<RunReason> reason = cluster.reason().flatMap(text -> RunReason.parse(text, cluster.since()));
        attempt(() ->
                records.change(cluster.runId(), run -> run.in(State.QUEUED).because(reason)));
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        String runId = exchange.getProperty(RECORDED, String.class);
        Exception failure = RunEnd.failure(exchange).orElse(null);
        Optional<RunResult> result = resultOf(exchange, failure);
        State state = stateAfter(failure);
        Map<String, Object> outputs = result.map(RunResult::outputs).orElse(Map.of());
        List<String> errors = failure == null ? List.of() : errors(failure);
        int reused = result.map(RunResult::reused).orElse(0);
        if (runId != null) {
            attempt(() -> records.change(runId, run -> run.over(state, clock.instant(), outputs, errors)
                    .withReused(reused)
                    .because(RunReason.of(failure, clock.instant()))));
            pending.end(runId);
        }
    }

    /** Runs that are not recorded as over. */
    public PendingRuns pending() {
        return pending;
    }

    private static Optional<RunResult> resultOf(Exchange exchange, Exception failure) {
        return failure instanceof RunFailedException failed
                ? Optional.of(failed.result())
                : Optional.ofNullable(exchange.getMessage().getBody())
                        .filter(RunResult.class::isInstance)
                        .map(RunResult.class::cast);
    }

    private RunRecord begun(Submission submission, Exchange exchange) {
        Optional<Path> dropped = Optional.ofNullable(exchange.getProperty(DROPPED, Path.class));
        return new RunRecord(
                submission.runId(),
                State.INITIALIZING,
                submission.process().toString(),
                submission.tenant(),
                submission.outputDirectory().toString(),
                LauncherProcess.current(),
                clock.instant(),
                Optional.empty(),
                Map.of(),
                List.of(),
                0,
                Optional.empty(),
                Optional.of(submission),
                new Origin(served, dropped));
    }

    /**
     * How a run has ended.
     *
     * @param failure null where there was none
     */
    public static State stateAfter(Exception failure) {
        if (failure == null) {
            return State.COMPLETE;
        }
        if (failure instanceof RunCancelledException || failure instanceof ClusterDestroyedException) {
            return State.CANCELED;
        }
        return failure instanceof RunFailedException
                        || failure instanceof CwlException
                        || failure instanceof IOException
                        || failure instanceof AdmissionException
                ? State.EXECUTOR_ERROR
                : State.SYSTEM_ERROR;
    }

    private static List<String> errors(Exception failure) {
        if (failure instanceof RunFailedException failed
                && !failed.result().errors().isEmpty()) {
            return failed.result().errors();
        }
        return ErrorReport.of(failure).lines();
    }

    private interface Write {
        void go() throws IOException;
    }

    /** A record that cannot be written must not stop a run. */
    private static void attempt(Write write) {
        try {
            write.go();
        } catch (IOException e) {
            LOG.warn("The record of a run could not be written", e);
        }
    }
}
