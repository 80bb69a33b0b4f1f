package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.job.Job;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The end of what a failed job wrote. */
final class JobLog {

    private static final int LINES = 20;
    private static final int BYTES = 4096;

    private JobLog() {}

    static StepFailure failure(String name, int attempts, OptionalInt exitCode, String reason, Job job)
            throws IOException {
        Optional<Path> errors = errors(job);
        return new StepFailure(
                name, attempts, exitCode, reason, errors.isPresent() ? tail(errors.get()) : List.of(), errors);
    }

    /** Where the job's errors are; those of what should have started it, its container engine, are never in a file of its own. */
    private static Optional<Path> errors(Job job) throws IOException {
        Optional<Path> own = job.stderr().map(file -> job.directories().out().resolve(file));
        Path log = job.directories().log();
        if (own.isPresent() && isFile(own.get()) && (Files.size(own.get()) > 0 || !isFile(log))) {
            return own;
        }
        return Optional.of(log).filter(JobLog::isFile);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> tail(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long start = Math.max(0, channel.size() - BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            channel.position(start);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            int first = Math.max(start > 0 && lines.size() > 1 ? 1 : 0, lines.size() - LINES);
            return lines.subList(first, lines.size());
        }
    }
}
