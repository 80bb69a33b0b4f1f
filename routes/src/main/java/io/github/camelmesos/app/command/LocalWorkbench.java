package io.github.camelmesos.app.command;

import io.github.camelmesos.app.composition.Composition;
import io.github.camelmesos.app.logging.LogFile;
import io.github.camelmesos.app.pipeline.CamelPipeline;
import io.github.camelmesos.app.pipeline.Pipeline;
import io.github.camelmesos.app.pipeline.Plan;
import io.github.camelmesos.app.pipeline.RouteContext;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.serve.Server;
import io.github.camelmesos.app.settings.Settings;
import io.github.camelmesos.app.state.StateDirectory;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.pack.DocumentPacker;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.reuse.JobCache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What commands work with on this machine, as environment and configuration say. */
final class LocalWorkbench implements Workbench {

    /** Of the installation: set by the start script. */
    private static final String HOME = "camelmesos.home";

    private final Map<String, String> environment;
    private Composition composition;

    LocalWorkbench(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<String> notices() throws IOException {
        return composition().state().notice().stream().toList();
    }

    @Override
    public CwlProcess process(URI uri) throws Exception {
        return new DocumentLoader(new Fetcher(FetchPolicy.WEB)).load(uri).process();
    }

    @Override
    public Map<String, Object> pack(URI uri) throws Exception {
        return new DocumentPacker(new Fetcher(FetchPolicy.WEB)).pack(uri);
    }

    @Override
    public String defaultTenant() throws IOException {
        return composition().defaultTenant();
    }

    @Override
    public boolean cacheByDefault() throws Exception {
        return composition().cacheByDefault();
    }

    @Override
    public JobCache cache() throws Exception {
        return composition().cache();
    }

    @Override
    public List<RunRecord> runs() throws Exception {
        return composition().records().list();
    }

    @Override
    public Submission resume(String runId) throws Exception {
        return composition().records().claim(runId);
    }

    @Override
    public List<Problem> validate(URI uri) throws Exception {
        try (Composition parts = composition()) {
            return parts.launcher().validate(uri);
        }
    }

    @Override
    public Plan plan(Submission submission) throws Exception {
        try (Composition parts = composition()) {
            PlannedRun run = parts.launcher().plan(submission);
            return new Plan(
                    run,
                    parts.clusters().size(run.clusterRequest()),
                    parts.clusters().preview(run.clusterRequest()));
        }
    }

    @Override
    public ClusterOperations operations() throws Exception {
        return composition().operations();
    }

    @Override
    public Pipeline pipeline() throws Exception {
        Composition parts = composition();
        Path directory = parts.settings().directory();
        try {
            // While Camel starts, the other processor can load what a cluster takes.
            parts.clusters().prepare();
            return new CamelPipeline(
                    RouteContext.pipelineOnly(
                            directory.resolve("routes"), directory.resolve("application.properties"), parts.beans()),
                    parts);
        } catch (Exception e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public Server server() throws Exception {
        return Server.start(composition().forSubmissionsOfOthers());
    }

    private Composition composition() throws IOException {
        if (composition == null) {
            Path usual = Path.of(System.getProperty(HOME, ""), "config").toAbsolutePath();
            String chosen = environment.getOrDefault(Settings.DIRECTORY_VARIABLE, "");
            Settings settings =
                    Settings.read(chosen.isEmpty() ? usual : Path.of(chosen).toAbsolutePath(), environment);
            StateDirectory state = StateDirectory.open(environment);
            LogFile.open(state.directory("logs"), settings.directory().resolve("logging.properties"));
            composition = new Composition(state, settings);
        }
        return composition;
    }
}
