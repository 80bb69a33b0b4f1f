package io.github.camelmesos.embedded.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final int MOST_BYTES = 4096;

    // Numbers of the fields in /proc/PID/stat.
    private static final int NAME = 2;
    private static final int PARENT = 4;
    private static final int GROUP = 5;
    private static final int SESSION = 6;
    private static final int USER_TICKS = 14;
    private static final int SYSTEM_TICKS = 15;
    private static final int START = 22;
    private static final int RSS_PAGES = 24;

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

    /** Looks at all processes. It is done often, and plainly: by stream, pattern and split it would take twice the time. */
    static ProcessTable read() throws IOException {
        String[] names = PROC.toFile().list();
        if (names == null) {
            throw new IOException(PROC + " cannot be read");
        }
        ProcessTable table = new ProcessTable();
        byte[] buffer = new byte[MOST_BYTES];
        for (String name : names) {
            if (Character.isDigit(name.charAt(0))) {
                Entry entry = entry(name, buffer);
                if (entry != null) {
                    table.entries.put(entry.pid, entry);
                }
            }
        }
        return table;
    }

    private static Entry entry(String pid, byte[] buffer) {
        try (FileInputStream file = new FileInputStream(PROC + "/" + pid + "/stat")) {
            Fields fields = new Fields(buffer, file.read(buffer));
            long parent = fields.next(PARENT);
            long group = fields.next(GROUP);
            long session = fields.next(SESSION);
            double user = fields.next(USER_TICKS) / TICKS_A_SECOND;
            double system = fields.next(SYSTEM_TICKS) / TICKS_A_SECOND;
            long start = fields.next(START);
            long rss = fields.next(RSS_PAGES) * PAGE_BYTES;
            return new Entry(Long.parseLong(pid), parent, group, session, start, user, system, rss);
        } catch (IOException e) {
            // It has ended meanwhile.
            return null;
        }
    }

    /** The numbers behind the name, which may have blanks and brackets in it. */
    private static final class Fields {
        private final byte[] bytes;
        private int at;
        private int field = NAME;

        Fields(byte[] bytes, int length) throws IOException {
            this.bytes = bytes;
            for (at = length - 1; at >= 0 && bytes[at] != ')'; ) {
                at--;
            }
            if (at < 0) {
                throw new IOException("no name");
            }
        }

        /** The number in a field behind the one of the last call. */
        long next(int wanted) {
            while (field < wanted) {
                at++;
                if (bytes[at] == ' ') {
                    field++;
                }
            }
            long number = 0;
            for (at++; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
                number = number * 10 + bytes[at] - '0';
            }
            at--;
            return number;
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
