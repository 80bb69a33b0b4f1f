package io.github.camelmesos.cwl.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileValueTest {

    @ParameterizedTest
    @CsvSource({"a.txt, a, .txt", "a.tar.gz, a.tar, .gz", ".cshrc, .cshrc, ''", "a, a, ''", ".a.b, .a, .b", "a., a, ."})
    void namesAreTakenApartAtTheLastDot(String basename, String root, String extension) {
        FileValue file = FileValue.at(URI.create("file:///x"), basename);
        assertThat(file.nameroot()).isEqualTo(root);
        assertThat(file.nameext()).isEqualTo(extension);
    }

    @Test
    void checksumsAreSha1(@TempDir Path directory) throws Exception {
        String ofHello = "sha1$47a013e660d408619d894b20806b1d5086aab03b";
        assertThat(Checksum.of("Hello world!\n")).isEqualTo(ofHello);
        assertThat(Checksum.of(Files.writeString(directory.resolve("f"), "Hello world!\n")))
                .isEqualTo(ofHello);
        assertThat(Checksum.of(Files.createFile(directory.resolve("empty"))))
                .isEqualTo("sha1$da39a3ee5e6b4b0d3255bfef95601890afd80709");
    }

    @Test
    void literalDirectoriesAreNamedByTheirEntries() {
        FileValue a = FileValue.literal("a", "x");
        assertThat(LiteralName.ofDirectory(List.of(a)))
                .startsWith("literal-")
                .isNotEqualTo(LiteralName.ofDirectory(List.of()));
    }

    @Test
    void onlyObjectsWithoutAPlaceAreLiterals() {
        assertThat(FileValue.literal("a", "").isLiteral()).isTrue();
        assertThat(FileValue.literal("a", "").withPath("/in/a").isLiteral()).isFalse();
        DirectoryValue directory = new DirectoryValue(Optional.empty(), Optional.empty(), "d", Optional.of(List.of()));
        assertThat(directory.isLiteral()).isTrue();
        assertThat(directory.withLocation(URI.create("file:///d")).isLiteral()).isFalse();
    }

    @Test
    void codePointsOrderNamesAsUtf8Does() {
        assertThat(List.of("b", "B", "a", "\uFFFD", "\uD83D\uDD7A").stream().sorted(CodePointOrder.INSTANCE))
                .containsExactly("B", "a", "b", "\uFFFD", "\uD83D\uDD7A");
    }
}
