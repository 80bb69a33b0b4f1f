package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.workflow.StepFailure;
import io.github.camelmesos.launcher.LauncherSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs of what failed, kept when the working directory of the run goes: of ten failures at most, of each the last
 * mebibyte. Only their owner can read them.
 */
final class FailureLogs {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLogs.class);
    private static final int MOST_LOGS = 10;
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 60;

    private final Path directory;

    /**
     * @param directory of this run alone; made when there is something to keep
     */
    FailureLogs(Path directory) {
        this.directory = directory;
    }

    /** Those of a run, beside its record. */
    static FailureLogs of(String runId, LauncherSettings settings) {
        return new FailureLogs(settings.stateDirectory().resolve("runs").resolve(runId));
    }

    /** The same failures, with the logs where they are kept; those that are not have none. */
    List<StepFailure> keep(List<StepFailure> failures) {
        List<StepFailure> kept = new ArrayList<>();
        int logs = 0;
        for (StepFailure failure : failures) {
            Optional<Path> log = Optional.empty();
            if (failure.log().isPresent() && logs < MOST_LOGS) {
                logs++;
                log = copy(failure.log().get(), logs + "-" + plain(failure.name()) + ".log");
            }
            kept.add(new StepFailure(
                    failure.name(), failure.attempts(), failure.exitCode(), failure.reason(), failure.logTail(), log));
        }
        return kept;
    }

    private Optional<Path> copy(Path log, String name) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path copy = directory.resolve(name);
            Files.createFile(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (SeekableByteChannel channel = Files.newByteChannel(log, LinkOption.NOFOLLOW_LINKS);
                    InputStream in =
                            Channels.newInputStream(channel.position(Math.max(0, channel.size() - MOST_BYTES)));
                    OutputStream out = Files.newOutputStream(copy)) {
                out.write(in.readNBytes(MOST_BYTES));
            }
            return Optional.of(copy);
        } catch (IOException e) {
            LOG.warn("the log {} cannot be kept", log, e);
            return Optional.empty();
        }
    }

    /** A job's name as that of a file. */
    private static String plain(String name) {
        String tail = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        return tail.replaceAll("[^A-Za-z0-9_-]+", "_");
    }
}
