package io.github.camelmesos.launcher.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    private Path notes;

    @BeforeEach
    void withoutNotes() {
        notes = directory.resolve("notes");
    }

    @Test
    void areOfContent() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "abc");

        assertThat(new Checksums(notes).of(file)).isEqualTo(OF_ABC);
        assertThat(notes).doesNotExist();
    }

    @Test
    void aFileThatWasChangedIsReadAgainAlsoIfItsTimeIsSetBack() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "xyz");
        FileTime time = Files.getLastModifiedTime(file);
        Checksums checksums = new Checksums(notes);
        checksums.remember(file, "known");
        assertThat(checksums.of(file)).isEqualTo("known");

        Files.writeString(file, "abc");
        Files.setLastModifiedTime(file, time);

        assertThat(checksums.of(file)).isEqualTo(OF_ABC);
    }

    @Test
    void aBigFileIsReadOnceByAllWhoShareTheNotes() throws IOException {
        Path file = Files.write(directory.resolve("big"), new byte[1 << 20]);
        FileStamp stamp = FileStamp.of(file);
        Awaitility.await().until(stamp::isSettled);
        String checksum = new Checksums(notes).of(file);
        try (Stream<Path> written = Files.list(notes)) {
            Files.writeString(written.toList().get(0), checksum.replaceFirst("^.", "-"));
        }

        assertThat(new Checksums(notes).of(file)).startsWith("-");
    }
}
