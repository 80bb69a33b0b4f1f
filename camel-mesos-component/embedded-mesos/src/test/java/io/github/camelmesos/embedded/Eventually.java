package io.github.camelmesos.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting in tests: long enough for a busy machine, and no longer than it takes. */
public final class Eventually {
    private Eventually() {}

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(10));
    }

    /** The process ids that a task has written into a file of its sandbox, once it has written a line. */
    public static List<Long> pids(Path workDir, String fileName) {
        return eventually().until(() -> readPids(workDir, fileName), found -> !found.isEmpty());
    }

    private static List<Long> readPids(Path workDir, String fileName) throws IOException {
        try (Stream<Path> files = Files.walk(workDir)) {
            List<Path> found =
                    files.filter(file -> file.endsWith(fileName)).limit(1).toList();
            return found.isEmpty() || !Files.readString(found.get(0)).endsWith("\n")
                    ? List.of()
                    : Files.readAllLines(found.get(0)).stream()
                            .map(Long::valueOf)
                            .toList();
        }
    }

    /** True when a process runs no more, even if its parent has not asked for its end yet. */
    public static boolean isGone(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException e) {
            return true;
        }
    }
}
