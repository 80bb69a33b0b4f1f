package io.github.camelmesos.launcher.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {

    @TempDir
    Path directory;

    private final AtomicLong copied = new AtomicLong();
    private JobDirectories job;
    private Path original;

    @BeforeEach
    void openAnAttempt() throws IOException {
        job = new SharedStagingArea(directory, location -> {
                    throw new IOException("nothing is fetched in this test");
                })
                .open("job", 1, Optional.empty());
        original = Files.writeString(directory.resolve("original"), "content");
    }

    @Test
    void linksWhatIsOnlyRead() throws IOException {
        Path target = job.inputs().resolve("1/input.txt");

        place(original, target.toString(), Mode.READ_ONLY);

        assertThat(target).isSymbolicLink().hasContent("content");
        assertThat(copied).hasValue(0);
    }

    @Test
    void copiesWhatTheJobMayChange() throws IOException {
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("r--r--r--"));
        Path target = job.out().resolve("copy.txt");

        place(original, target.toString(), Mode.WRITABLE_COPY);
        Files.writeString(target, "changed");

        assertThat(target).isRegularFile().hasContent("changed");
        assertThat(original).hasContent("content");
    }

    @Test
    void copiesDirectoriesWithAllThatIsInThem() throws IOException {
        Path source = Files.createDirectories(directory.resolve("tree/sub")).getParent();
        Files.writeString(source.resolve("sub/leaf"), "leaf");

        place(source, job.out().resolve("copied").toString(), Mode.WRITABLE_COPY);

        assertThat(job.out().resolve("copied/sub/leaf")).isRegularFile().hasContent("leaf");
        assertThat(copied).hasValue(4);
    }

    @Test
    void makesEmptyDirectories() throws IOException {
        place(original, job.out().resolve("a/b").toString(), Mode.EMPTY_DIRECTORY);

        assertThat(job.out().resolve("a/b")).isEmptyDirectory();
    }

    @Test
    void refusesATargetOutsideOfTheJobsDirectories() {
        assertThatThrownBy(() -> place(original, job.out() + "/../../evil", Mode.READ_ONLY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("evil");
        assertThatThrownBy(() -> place(original, "/etc/evil", Mode.WRITABLE_COPY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/etc/evil");
    }

    @Test
    void refusesToWriteThroughAStagedDirectory() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        place(elsewhere, job.out().resolve("link").toString(), Mode.READ_ONLY);

        assertThatThrownBy(() -> place(original, job.out().resolve("link/evil").toString(), Mode.WRITABLE_COPY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("staged input");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private void place(Path source, String target, Mode mode) throws IOException {
        new StagedFiles(job, PathMappings.SAME, copied::addAndGet).place(List.of(new StagedFile(source, target, mode)));
    }
}
