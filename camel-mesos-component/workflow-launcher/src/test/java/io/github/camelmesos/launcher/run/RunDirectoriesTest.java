package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.resume.RunOutcomes;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoriesTest {

    @TempDir
    Path temporary;

    private Path state;
    private RunOutcomes outcomes;
    private RunDirectories directories;

    @BeforeEach
    void withAnEmptyState() {
        state = temporary.resolve("state");
        outcomes = new RunOutcomes(state.resolve("run-outcomes"), ReuseSettings.in(state));
        directories = new RunDirectories(state, temporary.resolve("work"), ReuseSettings.in(state), outcomes);
    }

    @Test
    void makesAPrivateDirectoryAndRemovesItWithAllThatIsInIt() throws IOException {
        RunDirectory directory = directories.open(submission("one", Optional.empty()), "cluster");
        Path locked = Files.createDirectories(directory.path().resolve("a/locked"));
        Files.writeString(locked.resolve("file"), "text");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Path kept = Files.createDirectory(temporary.resolve("kept"));
        Files.createSymbolicLink(directory.path().resolve("link"), kept);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
        directory.close();

        assertThat(directory.path()).doesNotExist();
        assertThat(kept).isDirectory();
        assertThat(state.resolve("run-directories")).isEmptyDirectory();
    }

    @Test
    void putsItWhereTheSubmissionsPrefixSays() throws IOException {
        String prefix = temporary.resolve("elsewhere/p-").toString();

        try (RunDirectory directory = directories.open(submission("two", Optional.of(prefix)), "cluster")) {
            assertThat(directory.path()).isEqualTo(Path.of(prefix + "two")).isDirectory();
        }
    }

    @Test
    void removesWhatADeadLauncherLeftAndKeepsWhatALivingOneUses() throws IOException {
        RunDirectory living = directories.open(submission("living", Optional.empty()), "cluster");
        RunDirectory dead = directories.open(submission("dead", Optional.empty()), "cluster");
        Path entry = state.resolve("run-directories/dead");
        String sameProcessIdStartedAtAnotherTime = ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z";
        Files.writeString(entry, sameProcessIdStartedAtAnotherTime + "\n" + dead.path() + "\n");

        directories.bringInAbandoned();

        assertThat(dead.path()).doesNotExist();
        assertThat(entry).doesNotExist();
        assertThat(living.path()).isDirectory();
    }

    private Submission submission(String runId, Optional<String> prefix) {
        URI process = URI.create("file:///workflow.cwl");
        return new Submission(
                runId,
                process,
                JobOrderSource.none(process),
                "default",
                Optional.empty(),
                ClusterWish.NONE,
                temporary.resolve("out"),
                prefix,
                Optional.empty(),
                true,
                Optional.empty());
    }
}
