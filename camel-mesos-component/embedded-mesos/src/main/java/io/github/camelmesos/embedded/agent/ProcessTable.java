package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The processes of this machine at one moment, as /proc shows them (proc(5)). */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final long PAGE_BYTES = 4096;
    private static final double TICKS_A_SECOND = 100;

    private final Map<Long, Entry> entries = new HashMap<>();

    /**
     * A process.
     *
     * @param startTicks since boot: with the pid it names a process for good
     * @param rssBytes resident memory
     */
    record Entry(
            long pid,
            long parent,
            long group,
            long session,
            long startTicks,
            double userSeconds,
            double systemSeconds,
            long rssBytes) {}

    /** Looks at all processes. */
    static ProcessTable read() throws IOException {
        ProcessTable table = new ProcessTable();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path directory : directories) {
                entry(directory).ifPresent(entry -> table.entries.put(entry.pid, entry));
            }
        }
        return table;
    }

    private static Optional<Entry> entry(Path directory) {
        try {
            String stat = Files.readString(directory.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(new Entry(
                    Long.parseLong(directory.getFileName().toString()),
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[2]),
                    Long.parseLong(fields[3]),
                    Long.parseLong(fields[19]),
                    Long.parseLong(fields[11]) / TICKS_A_SECOND,
                    Long.parseLong(fields[12]) / TICKS_A_SECOND,
                    Long.parseLong(fields[21]) * PAGE_BYTES));
        } catch (IOException | NumberFormatException e) {
            // It has ended meanwhile.
            return Optional.empty();
        }
    }

    Map<Long, Entry> entries() {
        return entries;
    }

    /** The value of {@link TaskEnvironment#MARK} of a process; empty where it has none or may not be looked at. */
    static Optional<String> mark(long pid) {
        try {
            byte[] environment =
                    Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("environ"));
            String text = new String(environment, StandardCharsets.ISO_8859_1);
            String name = TaskEnvironment.MARK + "=";
            int start = text.startsWith(name) ? 0 : text.indexOf('\0' + name) + 1;
            if (start == 0 && !text.startsWith(name)) {
                return Optional.empty();
            }
            int end = text.indexOf('\0', start);
            return Optional.of(text.substring(start + name.length(), end < 0 ? text.length() : end));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
