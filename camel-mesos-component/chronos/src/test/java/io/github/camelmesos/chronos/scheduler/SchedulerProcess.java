package io.github.camelmesos.chronos.scheduler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scheduler in a JVM of its own, which can be killed. It ends by itself with its parent. */
final class SchedulerProcess {

    private final Process process;

    SchedulerProcess(File log, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SchedulerProcess.class.getName()));
        command.addAll(List.of(flags));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Runs until its standard input ends. */
    public static void main(String[] flags) throws IOException {
        try (BundledScheduler scheduler = ChronosRole.start(flags)) {
            System.out.println("listening at " + scheduler.url());
            System.in.transferTo(System.out);
        }
    }
}
