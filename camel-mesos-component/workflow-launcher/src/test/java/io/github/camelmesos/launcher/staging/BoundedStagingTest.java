package io.github.camelmesos.launcher.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedStagingTest {

    @TempDir
    Path directory;

    private Path allowed;
    private Path run;
    private SharedStagingArea staging;

    @BeforeEach
    void open() throws IOException {
        allowed = Files.createDirectory(directory.resolve("allowed"));
        run = Files.createDirectory(directory.resolve("run"));
        staging = new SharedStagingArea(run, RemoteFiles.NONE, List.of(allowed));
    }

    @Test
    void filesOfTheFoldersAndOfTheRunCanBeUsed() throws IOException {
        Path input = Files.writeString(allowed.resolve("in put"), "x");
        Path output = Files.writeString(run.resolve("out"), "x");

        assertThat(staging.localPath(input.toUri())).isEqualTo(input);
        assertThat(staging.localPath(output.toUri())).isEqualTo(output);
    }

    @Test
    void filesElsewhereCannotAlsoByWayOfTheFolders() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "x");
        Path link = Files.createSymbolicLink(allowed.resolve("link"), secret);

        assertRefused(secret);
        assertRefused(link);
        assertRefused(allowed.resolve("../secret"));
        assertRefused(directory.resolve("allowed-not"));
    }

    @Test
    void ofWhatIsElsewhereItIsNotToldWhetherItIsThere() {
        assertRefused(directory.resolve("nothing"));
        assertThatThrownBy(() -> staging.localPath(allowed.resolve("nothing").toUri()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void assertRefused(Path path) {
        assertThatThrownBy(() -> staging.localPath(path.toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside of the submission's folders");
    }
}
