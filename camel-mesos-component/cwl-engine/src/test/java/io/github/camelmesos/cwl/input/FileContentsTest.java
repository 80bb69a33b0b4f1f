package io.github.camelmesos.cwl.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.local.LocalStagingArea;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTest {

    private static final int LIMIT = 64 * 1024;

    @TempDir
    private Path directory;

    private String load(String text, CwlVersion version) throws IOException {
        Path path = Files.writeString(directory.resolve("f.txt"), text);
        Object loaded = FileContents.load(
                List.of(FileValue.at(Locations.ofPath(path), "f.txt")), version, new LocalStagingArea(directory));
        return ((FileValue) ((List<?>) loaded).get(0)).contents().orElseThrow();
    }

    @Test
    void filesUpTo64KiBAreReadWhole() throws Exception {
        assertThat(load("gr\u00fcn\n", CwlVersion.V1_2)).isEqualTo("gr\u00fcn\n");
        assertThat(load("x".repeat(LIMIT), CwlVersion.V1_2)).hasSize(LIMIT);
        assertThat(load("", CwlVersion.V1_0)).isEmpty();
    }

    @Test
    void longerOnesAreAnErrorSinceVersion12() {
        assertThatThrownBy(() -> load("x".repeat(LIMIT + 1), CwlVersion.V1_2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("f.txt has more than the 65536 bytes");
    }

    @Test
    void beforeTheyAreCutAtAWholeCharacter() throws Exception {
        assertThat(load("x".repeat(LIMIT + 1), CwlVersion.V1_1)).hasSize(LIMIT);
        assertThat(load("x".repeat(LIMIT - 1) + "\u20ac\u20ac", CwlVersion.V1_0))
                .isEqualTo("x".repeat(LIMIT - 1));
        assertThat(load("x".repeat(LIMIT - 3) + "\u20acy", CwlVersion.V1_0))
                .endsWith("x\u20ac")
                .hasSize(LIMIT - 2);
    }

    @Test
    void literalsKeepTheirText() throws Exception {
        FileValue literal = FileValue.literal("a", "x".repeat(LIMIT * 2));
        assertThat(FileContents.load(literal, CwlVersion.V1_2, new LocalStagingArea(directory)))
                .isSameAs(literal);
    }
}
