package io.github.camelmesos.app.account;

import io.github.camelmesos.app.record.PendingRuns;
import io.github.camelmesos.app.record.RunEnd;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes down what the jobs of every run use that goes through the pipeline's route: each minute, and when it is over. */
public final class RunAccounts extends RoutePolicySupport
        implements RoutePolicyFactory, RunListener, ClusterListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunAccounts.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final String ROUTE = "run-workflow";
    private static final String ACCOUNTED = "CamelMesosAccountedRun";
    private static final String RUNNING = "RUNNING";

    private final NestedClusters clusters;
    private final Clock clock;
    private final PendingRuns pending = new PendingRuns();
    private final List<Consumer<RunEnding>> endings = new CopyOnWriteArrayList<>();
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "run-accounts");
                thread.setDaemon(true);
                return thread;
            });

    public RunAccounts(NestedClusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /** A run that goes on, and when it was last taken down. */
    private static final class Live {
        private final RunMeter meter;
        private final Instant began;
        private Instant written;

        Live(RunMeter meter, Instant began) {
            this.meter = meter;
            this.began = began;
            this.written = began;
        }

        synchronized boolean isDue(Instant now) {
            boolean due = written.plus(INTERVAL).isBefore(now);
            written = due ? now : written;
            return due;
        }
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode definition) {
        return routeId.equals(ROUTE) ? this : null;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Submission submission) {
            String runId = submission.runId();
            exchange.setProperty(ACCOUNTED, runId);
            pending.begin(runId);
            RunEnd.whenDone(exchange, done -> onExchangeDone(route, done));
            live.put(runId, new Live(new RunMeter(submission), clock.instant()));
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        String runId = exchange.getProperty(ACCOUNTED, String.class);
        Live run = runId == null ? null : live.remove(runId);
        if (run != null) {
            String state = RunRecorder.stateAfter(RunEnd.failure(exchange).orElse(null))
                    .name();
            run.meter.use(state, clock.instant()).ifPresent(this::write);
            tell(runId, run, state);
            pending.end(runId);
        }
    }

    /** Is told of each run that is over. */
    public void onEnding(Consumer<RunEnding> listener) {
        endings.add(listener);
    }

    private void tell(String runId, Live run, String state) {
        if (endings.isEmpty()) {
            return;
        }
        try {
            Duration took = Duration.between(run.began, clock.instant());
            List<AccountLine> lines = clusters.accounts(AccountQuery.ofRun(runId, run.began));
            RunEnding ending = new RunEnding(runId, run.meter.tenant(), state, took, lines);
            endings.forEach(listener -> listener.accept(ending));
        } catch (IOException e) {
            LOG.warn("What run {} used cannot be read for metrics: {}", runId, e.getMessage());
        }
    }

    @Override
    public void on(RunEvent event) {
        Live run = live.get(event.runId());
        if (run == null) {
            return;
        }
        run.meter.on(event);
        if (event instanceof RunEvent.AttemptEnded && run.isDue(clock.instant())) {
            writer.execute(() -> {
                if (live.containsKey(event.runId())) {
                    run.meter.use(RUNNING, clock.instant()).ifPresent(this::write);
                }
            });
        }
    }

    @Override
    public void changed(Cluster cluster) {
        Live run = live.get(cluster.runId());
        if (run != null) {
            run.meter.on(cluster);
        }
    }

    /** An account that cannot be written must not stop a run. */
    private synchronized void write(RunUse use) {
        if (use.state().equals(RUNNING) && !live.containsKey(use.run())) {
            return;
        }
        try {
            clusters.account(use);
        } catch (IOException e) {
            LOG.warn("What run {} used could not be taken down: {}", use.run(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("What run {} used is not taken down: interrupted", use.run());
        }
    }

    /** Runs of which not everything is taken down. */
    public PendingRuns pending() {
        return pending;
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
