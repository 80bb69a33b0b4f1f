package io.github.camelmesos.launcher.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs had done whose launchers died is kept for a while, and no more of it than a bound. */
class KeptResultsTest {

    private static final Duration AGE = Duration.ofDays(7);
    private static final long BYTES = 1000;

    @TempDir
    Path directory;

    private Path register;
    private final Instant now = Instant.now();

    @BeforeEach
    void anEmptyRegister() throws IOException {
        register = Files.createDirectory(directory.resolve("register"));
    }

    @Test
    void whatIsOlderThanItsTimeGoes() throws Exception {
        Path young = kept("young", Duration.ofDays(6), 10);
        Path old = kept("old", Duration.ofDays(8), 10);

        runs(true).bringIn();

        assertThat(young).isDirectory();
        assertThat(old).doesNotExist();
        assertThat(register.resolve("old")).doesNotExist();
        assertThat(runs(true).adopt("old", "cluster")).isEmpty();
        assertThat(runs(true).adopt("young", "cluster")).contains(young);
    }

    @Test
    void theOldestGoWhenTheyAreTooMuchTogether() throws Exception {
        Path newest = kept("newest", Duration.ofHours(1), 600);
        Path second = kept("second", Duration.ofHours(2), 400);
        Path third = kept("third", Duration.ofHours(3), 1);
        Path oldest = kept("oldest", Duration.ofHours(4), 1);

        runs(true).bringIn();

        assertThat(newest).isDirectory();
        assertThat(second).isDirectory();
        assertThat(third).doesNotExist();
        assertThat(oldest).doesNotExist();
    }

    @Test
    void oneThatAloneIsTooMuchIsNotKept() throws Exception {
        Path big = kept("big", Duration.ofHours(1), BYTES + 1);

        runs(true).bringIn();

        assertThat(big).doesNotExist();
    }

    @Test
    void nothingIsKeptWhereRunsAreNotContinued() throws Exception {
        Path young = kept("young", Duration.ofHours(1), 10);

        runs(false).bringIn();

        assertThat(young).doesNotExist();
    }

    @Test
    void whatALauncherThatLivesHasIsNotTouchedHoweverMuchItIs() throws Exception {
        Path living = Files.createDirectory(directory.resolve("living"));
        Files.write(living.resolve("big"), new byte[(int) BYTES * 2]);
        runs(true).enter("living", living);
        kept("big", Duration.ofHours(1), BYTES + 1);

        runs(true).bringIn();

        assertThat(living.resolve("big")).exists();
        assertThat(register).isDirectoryContaining(file -> file.endsWith("living"));
    }

    private AbandonedRuns runs(boolean resume) {
        ReuseSettings settings = new ReuseSettings(directory.resolve("cache"), 1, false, resume, AGE, BYTES);
        return new AbandonedRuns(register, settings, new RunOutcomes(directory.resolve("outcomes"), settings));
    }

    private Path kept(String run, Duration age, long bytes) throws IOException {
        Path left = Files.createDirectory(directory.resolve(run));
        Files.writeString(left.resolve("file"), run);
        RegisterEntry.kept(left, now.minus(age), bytes).write(register.resolve(run));
        assertThat(RegisterEntry.read(register.resolve(run)).map(RegisterEntry::isKept))
                .isEqualTo(Optional.of(true));
        return left;
    }
}
