package io.github.camelmesos.cluster.provider.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    Path directory;

    @Test
    void everythingBelowIsRemoved() throws IOException {
        Path tree = directory.resolve("tree");
        for (int i = 0; i < 40; i++) {
            Path deep = Files.createDirectories(tree.resolve("a" + i % 3).resolve("b" + i));
            Files.writeString(deep.resolve("file"), "x");
        }

        FileTree.delete(tree);

        assertThat(tree).doesNotExist();
    }

    @Test
    void whatALinkPointsAtStays() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "x");
        Path tree = Files.createDirectory(directory.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), elsewhere);
        Files.createSymbolicLink(tree.resolve("dangling"), directory.resolve("nothing"));

        FileTree.delete(tree);

        assertThat(tree).doesNotExist();
        assertThat(elsewhere.resolve("file")).exists();
    }

    @Test
    void aDirectoryWithoutRightsIsRemovedToo() throws IOException {
        Path tree = Files.createDirectories(directory.resolve("tree/closed"));
        Files.writeString(tree.resolve("file"), "x");
        Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("---------"));

        FileTree.delete(tree.getParent());

        assertThat(tree.getParent()).doesNotExist();
    }

    @Test
    void oneFileAndNothingAreFineToo() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        FileTree.delete(file);
        FileTree.delete(file);

        assertThat(file).doesNotExist();
    }
}
