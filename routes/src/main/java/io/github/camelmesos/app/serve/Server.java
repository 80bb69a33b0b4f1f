package io.github.camelmesos.app.serve;

import io.github.camelmesos.app.account.RunAccounts;
import io.github.camelmesos.app.composition.Composition;
import io.github.camelmesos.app.entrance.Batch;
import io.github.camelmesos.app.entrance.Inbox;
import io.github.camelmesos.app.entrance.OutputStores;
import io.github.camelmesos.app.entrance.RunLogs;
import io.github.camelmesos.app.entrance.RunService;
import io.github.camelmesos.app.entrance.Submissions;
import io.github.camelmesos.app.metrics.MetricsPage;
import io.github.camelmesos.app.metrics.RunMetrics;
import io.github.camelmesos.app.pipeline.CamelPipeline;
import io.github.camelmesos.app.pipeline.Cancellation;
import io.github.camelmesos.app.pipeline.RouteContext;
import io.github.camelmesos.app.record.PendingRuns;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.app.report.RunReports;
import io.github.camelmesos.app.settings.InvalidSettingException;
import io.github.camelmesos.app.settings.Settings;
import io.github.camelmesos.camel.submission.SubmissionReader;
import io.github.camelmesos.cwl.document.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All routes, started: the pipeline and the entrances that are open. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String OUTPUTS = "camelmesos.submissions.outputs";
    private static final String HOST = "camel.server.host";
    private static final String PORT = "camel.server.port";
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Composition parts;
    private final Entrances entrances;
    private final ExecutorService logWriter;
    private final RouteContext routes;
    private final List<PendingRuns> pending;
    private final ProducerTemplate template;
    private final Cancellation cancellation;

    private Server(
            Composition parts,
            Entrances entrances,
            ExecutorService logWriter,
            RouteContext routes,
            List<PendingRuns> pending)
            throws IOException {
        this.pending = pending;
        this.parts = parts;
        this.entrances = entrances;
        this.logWriter = logWriter;
        this.routes = routes;
        this.template = routes.template();
        this.cancellation = new Cancellation(template, parts.clusters());
    }

    /**
     * @param parts closed with this, also when it cannot be started
     * @throws Exception when a setting or a route is wrong, or a port is taken
     */
    public static Server start(Composition parts) throws Exception {
        ExecutorService logWriter = Executors.newSingleThreadExecutor(task -> new Thread(task, "run-logs"));
        try {
            Settings settings = parts.settings();
            Entrances entrances = Entrances.of(settings, parts.state().path());
            Map<String, Object> beans = beans(parts, entrances, logWriter);
            RouteContext routes = RouteContext.serving(
                    settings.directory().resolve("routes"),
                    entrances.routes(),
                    settings.directory().resolve("application.properties"),
                    standard(entrances),
                    entrances.properties(),
                    beans);
            PendingRuns recorded = ((RunRecorder) beans.get("runRecorder")).pending();
            PendingRuns reported = ((RunReports) beans.get("runReports")).pending();
            parts.clusters().keepWatch();
            PendingRuns accounted = ((RunAccounts) beans.get("runAccounts")).pending();
            Server server = new Server(parts, entrances, logWriter, routes, List.of(recorded, reported, accounted));
            server.continueRuns();
            return server;
        } catch (Exception e) {
            logWriter.shutdown();
            parts.close();
            throw e;
        }
    }

    /** The runs that this user's server had taken when it died go on. Those of the inbox come by its route again. */
    private void continueRuns() throws IOException {
        for (RunRecord run : parts.records().abandoned()) {
            if (run.origin().served() && run.origin().dropped().isEmpty()) {
                try {
                    template.asyncSendBody(CamelPipeline.ROUTE, parts.records().claim(run.runId()));
                } catch (IllegalArgumentException takenByAnother) {
                    LOG.info("run {} is not continued here: {}", run.runId(), takenByAnother.getMessage());
                }
            }
        }
    }

    /** Lines that say where submissions are taken. */
    public List<String> places() {
        List<String> lines = new ArrayList<>();
        entrances.inbox().ifPresent(folder -> lines.add("submissions dropped into " + folder));
        if (entrances.http()) {
            lines.add("submissions posted to http://" + routes.property(HOST) + ":" + routes.property(PORT) + "/runs");
        }
        entrances.submission().ifPresent(file -> lines.add("by the clock: " + file));
        lines.add("results in " + entrances.outbox());
        return lines;
    }

    private static Properties standard(Entrances entrances) {
        Properties properties = new Properties();
        if (entrances.http()) {
            properties.setProperty("camel.server.enabled", "true");
            properties.setProperty(HOST, "127.0.0.1");
            properties.setProperty(PORT, "8080");
            properties.setProperty("camel.server.fileUploadEnabled", "false");
            properties.setProperty("camel.server.maxBodySize", Integer.toString(SubmissionReader.MAX_BYTES));
        }
        return properties;
    }

    private static Map<String, Object> beans(Composition parts, Entrances entrances, ExecutorService logWriter)
            throws IOException, InvalidSettingException {
        Files.createDirectories(entrances.outbox());
        Files.createDirectories(entrances.rejected());
        Files.createDirectories(entrances.base());
        Submissions submissions = submissions(parts, entrances, entrances.folders());
        RunLogs logs = new RunLogs(logWriter);
        parts.launcher().listen(logs);
        parts.clusters().listen(logs);
        RunReports reports = new RunReports(submissions::directory, parts.clusters()::accounts, Clock.systemUTC());
        parts.launcher().listen(reports);
        parts.clusters().listen(reports);
        Map<String, Object> beans = new HashMap<>(parts.beans());
        beans.put("runReports", reports);
        MetricsPage metrics = new MetricsPage();
        RunMetrics meters = new RunMetrics(metrics.registry(), parts.clusters());
        parts.launcher().listen(meters);
        ((RunAccounts) beans.get("runAccounts")).onEnding(meters::over);
        beans.put("metricsPage", metrics);
        beans.put("inbox", new Inbox(entrances.rejected(), submissions, logs));
        beans.put("runService", runService(parts, submissions, entrances.base()));
        // Whoever set up the batch may name any file.
        Submissions trusted = submissions(parts, entrances, List.of());
        entrances.submission().ifPresent(file -> beans.put("batch", new Batch(file, trusted)));
        return beans;
    }

    private static Submissions submissions(Composition parts, Entrances entrances, List<Path> folders)
            throws IOException, InvalidSettingException {
        return new Submissions(
                entrances.outbox(),
                parts.defaultTenant(),
                parts.records(),
                parts.cacheByDefault(),
                folders,
                outputStores(parts.settings()));
    }

    private static OutputStores outputStores(Settings settings) throws InvalidSettingException {
        try {
            return OutputStores.parse(settings.text(OUTPUTS).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(OUTPUTS, e.getMessage());
        }
    }

    private static RunService runService(Composition parts, Submissions submissions, Path base) throws IOException {
        Settings settings = parts.settings();
        String host = settings.text(HOST).orElse("127.0.0.1");
        Set<String> names = Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", host));
        return new RunService(submissions, parts.records(), References.ofPath(base.resolve("submission")), names);
    }

    /** Stops taking submissions, cancels the runs and tears down their clusters. */
    @Override
    public void close() throws Exception {
        // The ledger goes with the parts, and is where runs are accounted for.
        try (parts) {
            try (routes) {
                // Camel waits until what is under way is done: now that is soon.
                cancellation.cancelAll();
            }
            for (PendingRuns runs : pending) {
                runs.awaitNone(LAST_WORDS);
            }
        } finally {
            logWriter.shutdown();
        }
    }
}
