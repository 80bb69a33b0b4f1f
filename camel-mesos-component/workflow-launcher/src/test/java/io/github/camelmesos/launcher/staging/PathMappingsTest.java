package io.github.camelmesos.launcher.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathMappingsTest {

    private final PathMappings mappings = PathMappings.parse("/data=/mnt/data, /data/fast=/ssd, /scratch=/data");

    @Test
    void theInnermostDirectoryCounts() throws Exception {
        assertThat(mappings.onAgent(Path.of("/data/a"))).isEqualTo(Path.of("/mnt/data/a"));
        assertThat(mappings.onAgent(Path.of("/data/fast/a"))).isEqualTo(Path.of("/ssd/a"));
        assertThat(mappings.onAgent(Path.of("/data/faster"))).isEqualTo(Path.of("/mnt/data/faster"));
        assertThat(mappings.onAgent(Path.of("/scratch"))).isEqualTo(Path.of("/data"));
    }

    @Test
    void theWayBackIsTheSame() {
        assertThat(mappings.here(Path.of("/mnt/data/a"))).hasValue(Path.of("/data/a"));
        assertThat(mappings.here(Path.of("/ssd/a"))).hasValue(Path.of("/data/fast/a"));
        assertThat(mappings.here(Path.of("/data/x"))).hasValue(Path.of("/scratch/x"));
        assertThat(mappings.here(Path.of("/etc/x"))).isEmpty();
    }

    @Test
    void aMappedDirectoryMayBeALink(@TempDir Path directory) throws Exception {
        Path target = Files.createDirectory(directory.resolve("target")).toRealPath();
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        PathMappings linked = PathMappings.parse(link + "=/mnt/data");

        assertThat(linked.onAgent(link.resolve("a"))).isEqualTo(Path.of("/mnt/data/a"));
        assertThat(linked.onAgent(target.resolve("a"))).isEqualTo(Path.of("/mnt/data/a"));
    }

    @Test
    void whatAgentsDoNotSeeIsRefusedByName() {
        assertThatThrownBy(() -> mappings.onAgent(Path.of("/data/../etc/passwd")))
                .hasMessageContaining("agents do not see /etc/passwd")
                .hasMessageContaining("/data, /scratch");
    }

    @Test
    void relativePathsAreNoMapping() {
        assertThatThrownBy(() -> PathMappings.parse("data=/mnt")).hasMessageContaining("absolute");
        assertThatThrownBy(() -> PathMappings.parse("/a=/b=/c")).hasMessageContaining("no mapping");
    }
}
