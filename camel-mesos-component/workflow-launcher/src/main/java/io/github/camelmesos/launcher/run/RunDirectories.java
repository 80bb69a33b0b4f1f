package io.github.camelmesos.launcher.run;

import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The working directories of runs. Each is entered in {@code <state>/run-directories} before it is made, with the process that
 * owns it, so that a later launcher removes what a killed one left, wherever it is.
 */
public final class RunDirectories {

    private static final Logger LOG = LoggerFactory.getLogger(RunDirectories.class);
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path register;
    private final Path defaultParent;

    /**
     * @param state the launcher's state directory
     * @param defaultParent where directories go whose submission names no prefix
     */
    public RunDirectories(Path state, Path defaultParent) {
        this.register = state.resolve("run-directories");
        this.defaultParent = defaultParent;
    }

    /**
     * A new directory for a run.
     *
     * @throws IOException when it cannot be made
     */
    public RunDirectory open(Submission submission) throws IOException {
        Path directory = submission
                .workPrefix()
                .map(prefix -> Path.of(prefix + submission.runId()))
                .orElseGet(() -> defaultParent.resolve("run-" + submission.runId()))
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(register, PRIVATE_DIRECTORY);
        Path entry = register.resolve(submission.runId());
        Path draft = Files.createTempFile(register, ".", ".new", PRIVATE_FILE);
        Files.writeString(draft, thisProcess() + "\n" + directory + "\n");
        Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectories(directory.getParent());
        Files.createDirectory(directory, PRIVATE_DIRECTORY);
        return new RunDirectory(directory, entry);
    }

    /** Removes the directories of launchers that are no more. What cannot be removed is logged and tried again next time. */
    public void removeAbandoned() {
        if (!Files.isDirectory(register)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(register, "[!.]*")) {
            for (Path entry : entries) {
                List<String> lines = Files.readAllLines(entry);
                if (lines.size() == 2 && !isAlive(lines.get(0))) {
                    LOG.info("removing {}, left by a launcher that died", lines.get(1));
                    new RunDirectory(Path.of(lines.get(1)), entry).close();
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot remove what earlier launchers left", e);
        }
    }

    private static String thisProcess() {
        return describe(ProcessHandle.current());
    }

    /** A process id may be used again; its start tells the two apart. */
    private static String describe(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static boolean isAlive(String owner) {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(owner.substring(0, owner.indexOf(' '))));
        return process.filter(ProcessHandle::isAlive)
                .map(RunDirectories::describe)
                .filter(owner::equals)
                .isPresent();
    }
}
