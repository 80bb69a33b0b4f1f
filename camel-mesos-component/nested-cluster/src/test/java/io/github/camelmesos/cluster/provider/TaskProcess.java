package io.github.camelmesos.cluster.provider;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The process of a task.
 *
 * @param pidFile the file that the task has written its process number to
 */
public record TaskProcess(Path pidFile) {

    /** A process that has ended, but that nobody has asked for its exit status yet, runs no more. */
    public boolean isRunning() throws IOException {
        try {
            String stat =
                    Files.readString(Path.of("/proc", Files.readString(pidFile).strip(), "stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Fails if it still runs two seconds from now. */
    public void awaitEnd() {
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning());
    }
}
