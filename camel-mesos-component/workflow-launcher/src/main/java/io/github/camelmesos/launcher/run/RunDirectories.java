package io.github.camelmesos.launcher.run;

import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.resume.AbandonedRuns;
import io.github.camelmesos.launcher.resume.RunOutcomes;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The working directories of runs. Each is entered in {@code <state>/run-directories} before it is made, with the process that
 * owns it, so that a later launcher sees to what a killed one left, wherever it is.
 */
public final class RunDirectories {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String PLANNING = "-planning";

    private final Path register;
    private final Path defaultParent;
    private final AbandonedRuns abandoned;

    /**
     * @param state the launcher's state directory
     * @param defaultParent where directories go whose submission names no prefix
     * @param outcomes of runs that are over
     */
    public RunDirectories(Path state, Path defaultParent, ReuseSettings reuse, RunOutcomes outcomes) {
        this.register = state.resolve("run-directories");
        this.defaultParent = defaultParent;
        this.abandoned = new AbandonedRuns(register, reuse, outcomes);
    }

    /**
     * The directory of a run: that of its launcher which died, with what was done, or a new one.
     *
     * @param cluster id of the one that it runs on
     * @throws IOException when it cannot be made, or a launcher that lives has it
     */
    public RunDirectory open(Submission submission, String cluster) throws IOException {
        Optional<Path> before = abandoned.adopt(submission.runId(), cluster);
        RunDirectory directory = before.isPresent() && Files.isDirectory(before.get())
                ? new RunDirectory(before.get(), register.resolve(submission.runId()))
                : make(submission, submission.runId());
        Files.writeString(new RunLayout(directory.path()).cluster(), cluster);
        return directory;
    }

    /**
     * A directory for what planning a run takes.
     *
     * @throws IOException when it cannot be made
     */
    RunDirectory openForPlanning(Submission submission) throws IOException {
        return make(submission, submission.runId() + PLANNING);
    }

    private RunDirectory make(Submission submission, String name) throws IOException {
        Path directory = submission
                .workPrefix()
                .map(prefix -> Path.of(prefix + name))
                .orElseGet(() -> defaultParent.resolve("run-" + name))
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(register, PRIVATE_DIRECTORY);
        Path entry = abandoned.enter(name, directory);
        Files.createDirectories(directory.getParent());
        Files.createDirectory(directory, PRIVATE_DIRECTORY);
        return new RunDirectory(directory, entry);
    }

    /**
     * Removes what is left of a run that was over when its launcher died.
     *
     * @throws IOException when it cannot be removed
     */
    void discard(String runId) throws IOException {
        abandoned.discard(runId);
    }

    /** Sees to the directories of launchers that are no more. */
    public void bringInAbandoned() {
        abandoned.bringIn();
    }
}
