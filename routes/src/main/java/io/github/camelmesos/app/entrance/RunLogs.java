package io.github.camelmesos.app.entrance;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens in a run into a log of its own, for those who cannot watch it. */
public final class RunLogs implements RunListener, ClusterListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunLogs.class);

    private final Executor writer;
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    /**
     * @param writer one thread, so that lines keep their order and whoever tells of an event need not wait
     */
    public RunLogs(Executor writer) {
        this.writer = writer;
    }

    /** From now on the run is logged to that file. */
    void open(String runId, Path file) {
        files.put(runId, file);
    }

    /** The run is over. */
    void close(String runId) {
        files.remove(runId);
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StageEntered entered) {
            line(event.runId(), entered.stage() + " " + entered.detail());
        } else if (event instanceof RunEvent.JobChanged changed) {
            line(event.runId(), changed.job() + " " + changed.state() + " " + changed.detail());
        } else if (event instanceof RunEvent.Warned warned) {
            line(event.runId(), "warning: " + warned.message());
        } else if (event instanceof RunEvent.Logged logged) {
            line(event.runId(), logged.line());
        }
    }

    @Override
    public void changed(Cluster cluster) {
        String why = cluster.reason().map(reason -> " " + reason).orElse("");
        line(cluster.runId(), "cluster " + cluster.id() + " " + cluster.state() + why);
    }

    @Override
    public void progress(Cluster cluster, String step) {
        line(cluster.runId(), "cluster " + cluster.id() + " " + step);
    }

    /** A line of our own. */
    void line(String runId, String text) {
        Path file = files.get(runId);
        if (file != null) {
            String line =
                    Instant.now() + " " + text.replaceAll("\\p{Cntrl}+", " ").strip() + "\n";
            writer.execute(() -> append(file, line));
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
