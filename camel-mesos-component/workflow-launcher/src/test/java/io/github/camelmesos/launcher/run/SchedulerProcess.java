package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.role.StartedServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A scheduler of a cluster in a JVM of its own, which can be killed and paused. It ends by itself with its parent. */
final class SchedulerProcess {

    private final Process process;
    private final URI url;

    SchedulerProcess(String zooKeeper, String masters, int port, File log) throws IOException {
        url = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SchedulerProcess.class.getName(),
                        "--master=" + masters,
                        "--zk_hosts=" + zooKeeper,
                        "--zk_timeout=4000",
                        "--http_port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    URI url() {
        return url;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lives, and does nothing any more. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Goes on after a pause as if there had been none. */
    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Runs until its standard input ends. */
    public static void main(String[] flags) throws Exception {
        StartedServer scheduler = ServerRole.CHRONOS.start(flags);
        try (AutoCloseable server = scheduler.server()) {
            System.out.println("listening at " + scheduler.place());
            System.in.transferTo(System.out);
        }
    }
}
