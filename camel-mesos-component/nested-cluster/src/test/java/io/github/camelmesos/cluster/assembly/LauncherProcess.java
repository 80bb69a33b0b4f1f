package io.github.camelmesos.cluster.assembly;

import io.github.camelmesos.chronos.client.ChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Another launcher, as a process of its own: has a cluster with a task that runs until it is killed. */
public final class LauncherProcess implements AutoCloseable {

    /** Of the one agent that its cluster has. */
    public static final ClusterResources SIZE = new ClusterResources(1, 100, 100);

    private final Process process;

    private LauncherProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns when the task runs.
     *
     * @param pid file that the task writes its process number to
     * @param moreSettings {@code name=value}
     */
    public static LauncherProcess start(
            Path state, Path work, String provider, String cluster, Path pid, String... moreSettings)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LauncherProcess.class.getName(),
                state.toString(),
                work.toString(),
                provider,
                cluster,
                pid.toString()));
        words.addAll(List.of(moreSettings));
        Process process = new ProcessBuilder(words)
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
        String[] moreSettings = Arrays.copyOfRange(args, 5, args.length);
        NestedClusters clusters =
                ClusterAssembly.open(settings(Path.of(args[0]), Path.of(args[1]), args[2], moreSettings));
        clusters.create(request(args[3], 1)).get();
        Cluster cluster = clusters.attachChronos(args[3]).get();
        Path pid = Path.of(args[4]);
        try (ChronosClient client = new ChronosClient(ChronosClientSettings.of(
                cluster.endpoints().orElseThrow().chronos().orElseThrow()))) {
            client.add(ChronosJob.oneShot("long", "echo $$ > " + pid + "; sleep 1000", new JobResources(0.5, 32, 10)));
        }
        Awaitility.await()
                .until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        System.out.println("running");
        while (System.in.read() >= 0) {
            continue;
        }
    }

    static ClusterSettings settings(Path state, Path work, String provider, String... moreSettings) {
        Map<String, String> all = new TreeMap<>();
        for (String setting : moreSettings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        all.put("camelmesos.cluster.provider", provider);
        all.put("camelmesos.cluster.stateDirectory", state.toString());
        all.put("camelmesos.cluster.workDirectory", work.toString());
        all.put("camelmesos.cluster.recheckInterval", "100ms");
        return ClusterSettings.of(all);
    }

    static ClusterRequest request(String id, double cpus) {
        return new ClusterRequest(
                id,
                "run-" + id,
                "default",
                Optional.empty(),
                new Demand("step", new ClusterResources(cpus, 100, 100), OptionalInt.of(1)),
                ClusterWish.NONE,
                Optional.empty());
    }

    /** As {@code kill -9}; returns when it is dead. */
    public void kill() throws InterruptedException {
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
