package io.github.camelmesos.launcher.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpareDirectoriesTest {

    @TempDir
    Path parent;

    private final SpareDirectories directories = new SpareDirectories();
    private Path first;

    @BeforeEach
    void oneIsMade() throws IOException {
        first = make("first");
    }

    private Path make(String name) throws IOException {
        Path directory = parent.resolve(name);
        directories.make(directory);
        return directory;
    }

    @Test
    void oneThatWasNotUsedBecomesTheNext() throws IOException {
        Object file = Files.getAttribute(first, "unix:ino");

        assertThat(directories.take(first)).isTrue();

        assertThat(Files.getAttribute(make("second"), "unix:ino")).isEqualTo(file);
        assertThat(first).doesNotExist();
        assertThat(make("third")).isEmptyDirectory();
    }

    @Test
    void oneThatSomethingIsInIsNotTaken() throws IOException {
        Files.createFile(first.resolve("left"));
        assertThat(directories.take(first)).isFalse();
    }

    @Test
    void oneThatHasOtherPermissionsNowIsNotTaken() throws IOException {
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(directories.take(first)).isFalse();
    }

    @Test
    void aLinkOrAFileInItsPlaceIsNotTaken() throws IOException {
        Files.delete(first);
        Files.createSymbolicLink(first, Files.createDirectory(parent.resolve("elsewhere")));
        assertThat(directories.take(first)).isFalse();
        assertThat(directories.take(Files.createFile(parent.resolve("file")))).isFalse();
    }

    @Test
    void oneThatSomebodyRemovesMeanwhileIsPassedOver() throws IOException {
        directories.take(first);
        Files.delete(first);
        assertThat(make("second")).isEmptyDirectory();
    }
}
