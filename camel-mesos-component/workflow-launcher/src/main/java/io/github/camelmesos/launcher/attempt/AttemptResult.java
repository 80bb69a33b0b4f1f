package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an attempt's script wrote last, at its own end. Without its last line it counts as none, so a result is there whole or not at
 * all; it is believed over any state that a scheduler or master reports.
 *
 * @param exitCode of the job's command
 * @param usage start is when the script began, end when it wrote the result
 */
public record AttemptResult(int exitCode, JobUsage usage) {

    /** The file in the attempt's directory that it is at the end of. */
    public static final String FILE = RunLayout.SCRIPT;

    /** Exit code, times of the shell, times of its children, seconds of uptime at the start and the end, "end". */
    private static final int LINES = 5;

    /** More bytes than those lines have. */
    private static final int LONGEST = 512;

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    /**
     * Reads an attempt's result.
     *
     * @return empty where there is none (yet)
     * @throws IOException when it cannot be read
     */
    public static Optional<AttemptResult> read(JobDirectories directories) throws IOException {
        return read(directories.root());
    }

    /** The same, of an attempt whose root directory is all that is known. */
    public static Optional<AttemptResult> read(Path root) throws IOException {
        Path file = root.resolve(FILE);
        try {
            List<String> lines = lastLines(file);
            if (lines.size() < LINES || !lines.get(LINES - 1).equals("end")) {
                return Optional.empty();
            }
            int exitCode = Integer.parseInt(lines.get(0));
            Instant end = Files.getLastModifiedTime(file).toInstant();
            Instant start = end.minus(elapsed(lines.get(3)));
            JobUsage usage = new JobUsage(start, end, Optional.of(childrenCpuTime(lines)), OptionalLong.empty());
            return Optional.of(new AttemptResult(exitCode, usage));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (NumberFormatException garbage) {
            throw new IOException(file + " is not a result file", garbage);
        }
    }

    private static List<String> lastLines(Path file) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(LONGEST);
        try (FileChannel channel = FileChannel.open(file)) {
            for (long at = Math.max(0, channel.size() - LONGEST), count = 0;
                    count >= 0 && end.hasRemaining();
                    at += count) {
                count = channel.read(end, at);
            }
        }
        List<String> lines = new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    /**
     * Writes the result of an attempt that need not run, as its script would have.
     *
     * @throws IOException when it cannot be written, or is there
     */
    public static void write(Path root, int exitCode) throws IOException {
        Files.writeString(
                root.resolve(FILE),
                exitCode + "\n0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n0 0\nend\n",
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
    }

    /** Of two readings of the machine's uptime, which goes on whatever is done to its clock. */
    private static Duration elapsed(String line) {
        String[] seconds = line.split(" ");
        BigDecimal elapsed = new BigDecimal(seconds[1]).subtract(new BigDecimal(seconds[0]));
        return Duration.ofMillis(elapsed.movePointRight(3).longValue());
    }

    /** The second line of the shell's {@code times} is user and system time of its children. */
    private static Duration childrenCpuTime(List<String> lines) {
        Duration sum = Duration.ZERO;
        Matcher times = TIME.matcher(lines.get(2));
        while (times.find()) {
            long millis = Math.round(Double.parseDouble(times.group(2)) * 1000);
            sum = sum.plusMinutes(Long.parseLong(times.group(1))).plusMillis(millis);
        }
        return sum;
    }
}
