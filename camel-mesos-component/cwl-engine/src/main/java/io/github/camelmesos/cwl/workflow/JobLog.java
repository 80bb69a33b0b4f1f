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
        Path errors = job.stderr()
                .map(file -> job.directories().out().resolve(file))
                .orElse(job.directories().log());
        boolean readable = Files.isRegularFile(errors, LinkOption.NOFOLLOW_LINKS);
        return new StepFailure(
                name,
                attempts,
                exitCode,
                reason,
                readable ? tail(errors) : List.of(),
                readable ? Optional.of(errors) : Optional.empty());
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
