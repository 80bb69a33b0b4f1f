package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Another launcher, as a process of its own: has a cluster with a task that runs until it is killed. */
final class LauncherProcess implements AutoCloseable {

    private final Process process;

    private LauncherProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns when the task runs.
     *
     * @param pid file that the task writes its process number to
     */
    static LauncherProcess start(Path work, ClusterSpec spec, Path pid) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        work.toString(),
                        spec.id(),
                        spec.ledger(),
                        pid.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"running".equals(out.readLine())) {
            throw new IOException("the other launcher did not start");
        }
        return new LauncherProcess(process);
    }

    public static void main(String[] args) throws Exception {
        EmbeddedProvider provider =
                new EmbeddedProvider(ClusterSettings.of(Map.of("camelmesos.cluster.workDirectory", args[0])), args[2]);
        ClusterShape shape = new ClusterShape(1, new ClusterResources(1, 100, 100));
        provider.create(new ClusterSpec(args[1], "run", "default", shape, args[2]), step -> {});
        URI chronos = provider.attachChronos(args[1], step -> {});
        Path pid = Path.of(args[3]);
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(chronos))) {
            client.add(ChronosJob.oneShot("long", "echo $$ > " + pid + "; sleep 1000", new JobResources(0.5, 32, 10)));
        }
        Awaitility.await()
                .until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        System.out.println("running");
        while (System.in.read() >= 0) {
            continue;
        }
    }

    /** As {@code kill -9}; returns when it is dead. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the other launcher does not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
